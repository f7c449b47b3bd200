package org.alongside.search.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;

/**
 * All that answers one question, in the order it is read. No service stands on it twice.
 *
 * @param question as it was asked, with the place its words name; its window is that of the page
 * @param found what the list holds on all its pages, and how far the search went; its own hits are in no order that is read
 * @param lanes what each lane has, and {@link Lane#ANY} for all of them together; empty without a place
 * @param hits one page of the list
 * @param openAccess services open to anybody, whatever they came to look for; empty unless little fits
 */
public record SearchPage(
        ListingQuery question,
        ListingResults found,
        Map<Lane, ListingResults> lanes,
        List<PageHit> hits,
        List<PageHit> openAccess) {

    /** Services on each page of the list, as {@link #query} asks for them. */
    public static final int SIZE = 20;

    /** The last page that is shown of a list. */
    public static final int LAST = 50;

    public SearchPage {
        lanes = lanes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(lanes));
        hits = List.copyOf(hits);
        openAccess = List.copyOf(openAccess);
    }

    /** @param number from 1 to {@value #LAST} */
    public static ListingQuery query(ListingQuery question, int number) {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("page must be from 1 to " + LAST);
        }
        return question.page((number - 1) * SIZE, SIZE);
    }

    /** Number of the last page of a list, at least 1. */
    public static int last(long services) {
        return (int) Math.clamp((services + SIZE - 1) / SIZE, 1, LAST);
    }

    /** How many services all pages hold together. */
    public long services() {
        return found.services();
    }

    /** May there be more, as the store answered in place of the index? */
    public boolean limited() {
        return found.limited() || lanes.values().stream().anyMatch(ListingResults::limited);
    }

    /** After how many hits what is open to anybody is read: after those that fit, and before those farther away where any that fits is near. */
    public int beforeOpenAccess() {
        boolean isAnyNear = hits.stream().anyMatch(hit -> hit.fit() == Fit.FITS && hit.reach() == Reach.NEAR);
        return (int) hits.stream()
                .takeWhile(hit -> isAnyNear ? hit.isHelpful() : hit.fit() == Fit.FITS)
                .count();
    }

    /** As read from top to bottom. */
    public Stream<PageHit> read() {
        int before = beforeOpenAccess();
        return Stream.of(hits.subList(0, before), openAccess, hits.subList(before, hits.size()))
                .flatMap(List::stream);
    }
}
