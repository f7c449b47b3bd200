package org.alongside.search.page;

import java.util.List;
import org.alongside.search.ListingHit;

/**
 * A part of a results page that is not empty.
 *
 * @param services how many services there are to show: for the list and the lanes beside it the whole lane, else the hits
 */
public record PageSection(Section kind, long services, List<PageHit> hits) {

    public PageSection {
        hits = List.copyOf(hits);
    }

    public List<ListingHit> listings() {
        return hits.stream().map(PageHit::hit).toList();
    }
}
