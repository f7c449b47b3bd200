package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.jspecify.annotations.Nullable;

/**
 * A search with one piece of the question taken away.
 *
 * @param label the piece
 * @param again what was left out and comes back, where the piece leaves something out
 */
record Without(String label, Ask ask, @Nullable String again) {

    private Without(String label, Ask ask) {
        this(label, ask, null);
    }

    /** What it leads to, with how many it finds. */
    String told(long count, Wording say) {
        return again == null ? say.text("wayout", label, count) : say.text("wayout.again", again, count);
    }

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
            filters.leftOut(facet).forEach(value -> {
                String name = say.of(facet, value);
                all.add(new Without(say.text("chip.not", name), ask.withAgain(facet, value), name));
            });
        }
        if (filters.on() != null) {
            all.add(new Without(new Times(say).longDate(filters.on()), ask.with(filters.on(null))));
        }
        if (filters.age() != null) {
            all.add(new Without(say.text("chip.age", filters.age()), ask.with(filters.aged(null))));
        }
        if (filters.peerLed()) {
            all.add(new Without(say.text("peer-led"), ask.with(filters.peerLed(false))));
        }
        return all;
    }
}
