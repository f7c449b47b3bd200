package org.alongside.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.understanding.Understood;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search.
 *
 * @param values by facet; weekday and part of day together mean that part of that day
 * @param age a person's age in whole years; listings that do not say ages stay in
 * @param on a date in the UK's time: something begins or goes on that day
 * @param peerLed only what peers or members lead
 * @param within a time from now on: something begins in it
 */
public record Filters(
        Map<Facet, Set<String>> values,
        @Nullable Integer age,
        @Nullable LocalDate on,
        boolean peerLed,
        Understood.@Nullable Span within) {

    public static final Filters NONE = new Filters(Map.of(), null, null, false);

    private static final int OLDEST = 120;
    private static final int MOST_VALUES = 50;

    /** @throws IllegalArgumentException for a value the facet does not take; the message names facet and values */
    public Filters {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, terms) -> {
            if (!terms.isEmpty()) {
                terms.forEach(term -> check(facet, term));
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(terms)));
            }
            if (terms.size() > MOST_VALUES) {
                throw new IllegalArgumentException(facet.param() + " takes " + MOST_VALUES + " values at most");
            }
        });
        values = Collections.unmodifiableMap(copy);
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new IllegalArgumentException("age must be a number of years from 0 to " + OLDEST);
        }
    }

    public Filters(Map<Facet, Set<String>> values, @Nullable Integer age, @Nullable LocalDate on, boolean peerLed) {
        this(values, age, on, peerLed, null);
    }

    private static void check(Facet facet, String term) {
        if (!facet.accepts(term)) {
            throw new IllegalArgumentException(
                    facet.terms().isEmpty()
                            ? facet.param() + " must be an id: small letters, digits and hyphens, 60 at most"
                            : facet.param() + " must be one of: " + String.join(", ", facet.terms()) + ".");
        }
    }

    public static Filters of(Facet facet, String... terms) {
        return NONE.with(facet, terms);
    }

    public Filters with(Facet facet, String... terms) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(values);
        more.put(facet, Set.of(terms));
        return new Filters(more, age, on, peerLed, within);
    }

    public Filters without(Facet facet) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(values);
        fewer.remove(facet);
        return new Filters(fewer, age, on, peerLed, within);
    }

    public Filters on(@Nullable LocalDate date) {
        return new Filters(values, age, date, peerLed, within);
    }

    /** These filters, and what the words say where nothing was chosen. */
    Filters and(Understood said) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        said.facts().forEach((param, terms) -> Facet.ofParam(param).ifPresent(facet -> all.put(facet, terms)));
        all.putAll(values);
        return new Filters(
                all,
                age == null ? said.age() : age,
                on == null ? said.on() : on,
                peerLed || said.facts().containsKey("peer-led"),
                within == null && on == null ? said.within() : within);
    }

    /** The same, whatever span of time was named. */
    Filters withoutSpan() {
        return new Filters(values, age, on, peerLed);
    }

    public Set<String> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }
}
