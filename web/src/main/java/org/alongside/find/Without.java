package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import org.alongside.search.Facet;
import org.alongside.search.Filters;

/**
 * A search with one piece of the question taken away.
 *
 * @param label the piece
 */
record Without(String label, Ask ask) {

    /** Each filter, then the words. */
    static List<Without> of(Ask ask, Wording say) {
        List<Without> all = new ArrayList<>(filters(ask, say));
        if (!ask.words().isEmpty()) {
            all.add(new Without(say.text("chip.words", ask.words()), ask.saying("")));
        }
        return all;
    }

    static List<Without> filters(Ask ask, Wording say) {
        List<Without> all = new ArrayList<>();
        Filters filters = ask.filters();
        for (Facet facet : Facet.values()) {
            filters.of(facet).forEach(value -> all.add(new Without(say.of(facet, value), ask.without(facet, value))));
        }
        if (filters.on() != null) {
            all.add(new Without(new Times(say).longDate(filters.on()), ask.with(filters.on(null))));
        }
        if (filters.age() != null) {
            all.add(new Without(
                    say.text("chip.age", filters.age()),
                    ask.with(new Filters(filters.values(), null, filters.on(), filters.peerLed()))));
        }
        if (filters.peerLed()) {
            all.add(new Without(
                    say.text("peer-led"), ask.with(new Filters(filters.values(), filters.age(), filters.on(), false))));
        }
        return all;
    }
}
