package org.alongside.search;

import java.util.Optional;
import java.util.UUID;

/** Finds listings. Answers from the index alone: no call reads the store. */
public interface ListingSearch {

    /** @throws SearchUnavailableException where the engine does not answer; that is never "nothing found" */
    ListingResults search(ListingQuery query);

    /** One public listing. */
    Optional<ListingCard> find(UUID listing);
}
