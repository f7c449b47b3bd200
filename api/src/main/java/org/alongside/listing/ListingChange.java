package org.alongside.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A listing came, changed or went, and nobody has looked yet whether the index says the same. */
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
