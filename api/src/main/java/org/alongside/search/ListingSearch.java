package org.alongside.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds listings. Answers from the index alone: no call reads the store. */
public interface ListingSearch {

    /** @throws SearchUnavailableException where the engine does not answer; that is never "nothing found" */
    ListingResults search(ListingQuery query);

    /** One public listing. */
    Optional<ListingCard> find(UUID listing);

    /** The public listings of a service, one for each of its places, by the keys of the places; empty where there is none. */
    List<ListingCard> ofService(UUID service);
}
