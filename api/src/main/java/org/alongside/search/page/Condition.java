package org.alongside.search.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.jspecify.annotations.Nullable;

/**
 * One thing a question asks for, which can be taken away.
 *
 * @param facet of a value; null for other kinds
 * @param value of the facet; null for other kinds
 */
public record Condition(
        Kind kind, @Nullable Facet facet, @Nullable String value) {

    /** What kind of thing it is. */
    public enum Kind {
        /** A value of a facet that is asked for. */
        VALUE,
        /** A value of a facet that is left out. */
        LEFT_OUT,
        DATE,
        AGE,
        PEER_LED,
        WORDS,
        PLACE
    }

    Condition(Kind kind) {
        this(kind, null, null);
    }

    /** Each filter, in the order of the facets. */
    public static List<Condition> of(Filters filters) {
        List<Condition> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            filters.of(facet).forEach(value -> all.add(new Condition(Kind.VALUE, facet, value)));
            filters.leftOut(facet).forEach(value -> all.add(new Condition(Kind.LEFT_OUT, facet, value)));
        }
        if (filters.on() != null) {
            all.add(new Condition(Kind.DATE));
        }
        if (filters.age() != null) {
            all.add(new Condition(Kind.AGE));
        }
        if (filters.peerLed()) {
            all.add(new Condition(Kind.PEER_LED));
        }
        return all;
    }

    /** These filters without it. */
    public Filters takenFrom(Filters filters) {
        return switch (kind) {
            case VALUE ->
                facet == null
                        ? filters
                        : filters.with(facet, others(filters.of(facet)).toArray(String[]::new));
            case LEFT_OUT -> facet == null ? filters : filters.leavingOut(facet, others(filters.leftOut(facet)));
            case DATE -> filters.on(null);
            case AGE -> filters.aged(null);
            case PEER_LED -> filters.peerLed(false);
            case WORDS, PLACE -> filters;
        };
    }

    private Set<String> others(Set<String> values) {
        Set<String> others = new LinkedHashSet<>(values);
        others.remove(value);
        return others;
    }
}
