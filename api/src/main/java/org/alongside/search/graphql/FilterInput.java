package org.alongside.search.graphql;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.graphql.RefusedException;
import org.alongside.search.Facet;
import org.alongside.search.Filters;

/**
 * The argument {@code filters}. The schema has a list for each {@link Facet}, twice, and a record would repeat them all: so the facets are read
 * by their names.
 */
final class FilterInput {

    private FilterInput() {}

    /** @throws RefusedException naming the filter that is wrong */
    static Filters filters(Map<String, Object> given) {
        Map<Facet, Set<String>> values = values(given, "filters.");
        Map<Facet, Set<String>> leftOut =
                given.get("not") instanceof Map<?, ?> not ? values(not, "filters.not.") : Map.of();
        LocalDate on = (LocalDate) given.get("on");
        boolean peerLed = Boolean.TRUE.equals(given.get("peerLed"));
        Filters filters = RefusedException.naming("filters.not", () -> new Filters(values, leftOut, null, on, peerLed));
        return RefusedException.naming("filters.age", () -> filters.aged((Integer) given.get("age")));
    }

    private static Map<Facet, Set<String>> values(Map<?, ?> given, String path) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = argument(facet);
            if (given.get(name) instanceof List<?> several) {
                String[] terms = several.stream()
                        .map(value -> term(facet, value.toString()))
                        .distinct()
                        .toArray(String[]::new);
                values.putAll(RefusedException.naming(
                        path + name, () -> Filters.of(facet, terms).values()));
            }
        }
        return values;
    }

    /** {@code PART_OF_DAY} is the argument {@code partOfDay}. */
    private static String argument(Facet facet) {
        String[] words = facet.param().split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static String term(Facet facet, String value) {
        if (facet.terms().isEmpty()) {
            return value;
        }
        String term = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return facet == Facet.WEEKDAY ? term.substring(0, 3) : term;
    }
}
