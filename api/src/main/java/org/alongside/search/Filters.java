package org.alongside.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Term;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search.
 *
 * @param values by facet; weekday and part of day together mean that part of that day
 * @param leftOut by facet: a listing that has any of these values is left out, whatever else it has; {@value #MOST_LEFT_OUT} at most together
 * @param age a person's age in whole years; listings without ages stay in
 * @param on a date in the UK's time: one can come in on that day, and it is not over
 * @param peerLed only what peers or members lead
 * @param within a time from now on: one can come in during it
 */
public record Filters(
        Map<Facet, Set<String>> values,
        Map<Facet, Set<String>> leftOut,
        @Nullable Integer age,
        @Nullable LocalDate on,
        boolean peerLed,
        ParsedQuery.@Nullable Span within) {

    public static final Filters NONE = new Filters(Map.of(), Map.of(), null, null, false);

    /** Each is counted by itself. */
    public static final int MOST_LEFT_OUT = 20;

    private static final int OLDEST = 120;
    private static final int MOST_VALUES = 50;

    /**
     * @throws IllegalArgumentException for a value the facet does not take, or one that is both asked for and left out; the message names facet
     *     and values
     */
    public Filters {
        values = checked(values);
        leftOut = checked(leftOut);
        if (leftOut.values().stream().mapToInt(Set::size).sum() > MOST_LEFT_OUT) {
            throw new IllegalArgumentException("at most " + MOST_LEFT_OUT + " values can be left out");
        }
        for (Map.Entry<Facet, Set<String>> out : leftOut.entrySet()) {
            if (!Collections.disjoint(out.getValue(), values.getOrDefault(out.getKey(), Set.of()))) {
                throw new IllegalArgumentException(
                        out.getKey().param() + " has a value that is both asked for and left out");
            }
        }
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new IllegalArgumentException("age must be a number of years from 0 to " + OLDEST);
        }
    }

    public Filters(
            Map<Facet, Set<String>> values,
            Map<Facet, Set<String>> leftOut,
            @Nullable Integer age,
            @Nullable LocalDate on,
            boolean peerLed) {
        this(values, leftOut, age, on, peerLed, null);
    }

    private static Map<Facet, Set<String>> checked(Map<Facet, Set<String>> given) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        given.forEach((facet, terms) -> {
            if (!terms.isEmpty()) {
                terms.forEach(term -> check(facet, term));
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(terms)));
            }
            if (terms.size() > MOST_VALUES) {
                throw new IllegalArgumentException(facet.param() + " takes " + MOST_VALUES + " values at most");
            }
        });
        return Collections.unmodifiableMap(copy);
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

    /** Asks for these values of the facet alone; a value left out before is left out no longer. */
    public Filters with(Facet facet, String... terms) {
        Set<String> out = without(leftOut(facet), List.of(terms));
        return new Filters(put(values, facet, Set.of(terms)), put(leftOut, facet, out), age, on, peerLed, within);
    }

    public Filters without(Facet facet) {
        return new Filters(put(values, facet, Set.of()), leftOut, age, on, peerLed, within);
    }

    /** Leaves out these values of the facet alone; a value asked for before is asked for no longer. */
    public Filters leavingOut(Facet facet, Collection<String> terms) {
        Set<String> in = without(of(facet), terms);
        return new Filters(put(values, facet, in), put(leftOut, facet, Set.copyOf(terms)), age, on, peerLed, within);
    }

    private static Map<Facet, Set<String>> put(Map<Facet, Set<String>> map, Facet facet, Set<String> terms) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(map);
        changed.put(facet, terms);
        return changed;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> without(Set<String> terms, Collection<String> others) {
        Set<String> left = new TreeSet<>(terms);
        left.removeIf(Set.copyOf(others)::contains);
        return left;
    }

    public Filters on(@Nullable LocalDate date) {
        return new Filters(values, leftOut, age, date, peerLed, within);
    }

    public Filters aged(@Nullable Integer years) {
        return new Filters(values, leftOut, years, on, peerLed, within);
    }

    public Filters peerLed(boolean only) {
        return new Filters(values, leftOut, age, on, only, within);
    }

    /** These filters, and those named among the words for whatever was not chosen. */
    public Filters and(ParsedQuery said) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        said.facts().forEach((param, terms) -> Facet.ofParam(param)
                .ifPresent(facet -> all.put(facet, without(terms, leftOut(facet)))));
        all.putAll(values);
        Map<Facet, Set<String>> out = new EnumMap<>(Facet.class);
        said.leftOut().forEach((param, terms) -> Facet.ofParam(param)
                .ifPresent(facet -> out.put(facet, without(terms, all.getOrDefault(facet, Set.of())))));
        leftOut.forEach((facet, terms) -> out.merge(facet, terms, Filters::union));
        return new Filters(
                all,
                out,
                age == null ? said.age() : age,
                on == null ? said.on() : on,
                peerLed || said.facts().containsKey("peer-led"),
                within == null && on == null ? said.within() : within);
    }

    /** The same at any time. */
    Filters withoutSpan() {
        return new Filters(values, leftOut, age, on, peerLed);
    }

    /** Is anything asked for that one joins without meeting in a room: online or by phone? */
    public boolean asksFromHome() {
        return of(Facet.ATTENDANCE).stream()
                .flatMap(way -> Term.find(Attendance.class, way).stream())
                .anyMatch(way -> !way.isFaceToFace());
    }

    public Set<String> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    public Set<String> leftOut(Facet facet) {
        return leftOut.getOrDefault(facet, Set.of());
    }
}
