package org.alongside.listing;

import java.util.List;
import org.alongside.listing.draft.Status;

/** What the public may see: a listing that is not closed and does not wait for a person. The one place that says so, in three languages. */
public final class PublicListings {

    /** The properties it depends on. */
    public static final List<String> PROPERTIES = List.of("needsReview", "status");

    /** As a condition of HQL. */
    public static final String HQL = "needsReview = false and status <> 'CLOSED'";

    /** As a condition on the table of listings. */
    public static final String SQL = "needs_review = false and status <> 'CLOSED'";

    private PublicListings() {}

    static boolean include(boolean needsReview, Status status) {
        return !needsReview && status != Status.CLOSED;
    }
}
