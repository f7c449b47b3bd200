package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.jspecify.annotations.Nullable;

/**
 * A search with one piece of the question taken away.
 *
 * @param label the piece
 * @param again what was left out and comes back, where the piece leaves something out
 */
record RelaxedSearch(String label, SearchForm ask, @Nullable String again) {

    private RelaxedSearch(String label, SearchForm ask) {
        this(label, ask, null);
    }

    /** What it leads to, with how many it finds. */
    String told(long count, Wording say) {
        return again == null ? say.text("wayout", label, count) : say.text("wayout.again", again, count);
    }

    /** Each filter, then the words. */
    static List<RelaxedSearch> of(SearchForm ask, Wording say) {
        List<RelaxedSearch> all = new ArrayList<>(filters(ask, say));
        if (!ask.words().isEmpty()) {
            all.add(new RelaxedSearch(say.text("chip.words", ask.words()), ask.saying("")));
        }
        return all;
    }

    static List<RelaxedSearch> filters(SearchForm ask, Wording say) {
        List<RelaxedSearch> all = new ArrayList<>();
        Filters filters = ask.filters();
        for (Facet facet : Facet.values()) {
            filters.of(facet)
                    .forEach(value -> all.add(new RelaxedSearch(say.of(facet, value), ask.without(facet, value))));
            filters.leftOut(facet).forEach(value -> {
                String name = say.of(facet, value);
                all.add(new RelaxedSearch(say.text("chip.not", name), ask.withAgain(facet, value), name));
            });
        }
        if (filters.on() != null) {
            all.add(new RelaxedSearch(new Times(say).longDate(filters.on()), ask.with(filters.on(null))));
        }
        if (filters.age() != null) {
            all.add(new RelaxedSearch(say.text("chip.age", filters.age()), ask.with(filters.aged(null))));
        }
        if (filters.peerLed()) {
            all.add(new RelaxedSearch(say.text("peer-led"), ask.with(filters.peerLed(false))));
        }
        return all;
    }
}
