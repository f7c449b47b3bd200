package org.alongside.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A listing was added, changed or removed, and the index has not been compared since. */
@Entity
public class ListingChange {

    @Id
    private UUID id;

    private UUID listingId;

    @SuppressWarnings("NullAway.Init")
    protected ListingChange() {}

    ListingChange(UUID id, UUID listingId) {
        this.id = id;
        this.listingId = listingId;
    }

    public UUID id() {
        return id;
    }

    public UUID listingId() {
        return listingId;
    }
}
