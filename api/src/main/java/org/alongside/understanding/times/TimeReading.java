package org.alongside.understanding.times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What typed words say of time. It is filled by the readers of this package, each with what it understands. */
public final class TimeReading {

    /**
     * Words that were understood, in letters of what was typed.
     *
     * @param what a facet as written in addresses, {@code on}, {@code within}, {@code month} or {@code hours}
     * @param values of the facet, or the name of the span
     */
    public record Found(int from, int to, String what, Set<String> values) {}

    /** From one moment to another, the end not included. */
    public record Span(Instant from, Instant to) {}

    /** Nobody asks for more times at once. */
    private static final int MOST = 16;

    private final TypedText text;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Set<String>> facts = new TreeMap<>();
    private @Nullable LocalDate on;
    private @Nullable Span within;

    TimeReading(TypedText text) {
        this.text = text;
    }

    void add(int from, int to, String what, Set<String> values) {
        text.use(from, to);
        if (found.size() == MOST) {
            return;
        }
        found.add(new Found(text.typedFrom(from), text.typedTo(to), what, values));
    }

    void addFact(String facet, Set<String> values) {
        facts.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
    }

    void setOn(LocalDate date) {
        on = date;
    }

    /** The first span counts. */
    void setWithin(Span span) {
        within = within == null ? span : within;
    }

    public List<Found> found() {
        return List.copyOf(found);
    }

    /** By facet; beside facets, {@code at}, {@code after} and {@code before} an hour, {@code week-of-month}, {@code month} and {@code hours}. */
    public Map<String, Set<String>> facts() {
        return Map.copyOf(facts);
    }

    public @Nullable LocalDate on() {
        return on;
    }

    public @Nullable Span within() {
        return within;
    }
}
