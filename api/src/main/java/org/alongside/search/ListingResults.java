package org.alongside.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.place.Distance;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link ListingQuery}.
 *
 * @param hits one for each service
 * @param extent how far the search went
 * @param understood how the words were read
 */
public record ListingResults(List<ListingHit> hits, Counts counts, Extent extent, ParsedQuery understood) {

    public static final ListingResults NONE =
            new ListingResults(List.of(), Counts.NOTHING, Extent.AS_ASKED, ParsedQuery.NOTHING);

    public ListingResults {
        hits = List.copyOf(hits);
    }

    /**
     * @param total how many listings match, exactly
     * @param services how many services they belong to: the hits of all pages together
     * @param facets how many listings match with each value of a facet, most first: what choosing that value leaves under all other filters;
     *     empty unless asked for; without topics named by a diagnosis that was not asked for
     * @param cells counts of listings by map tile; empty unless asked for
     */
    public record Counts(long total, long services, Map<Facet, List<Count>> facets, List<MapCell> cells) {

        static final Counts NOTHING = new Counts(0, 0, Map.of(), List.of());

        public Counts {
            facets = Map.copyOf(facets);
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param steps what was tried beyond the question as it was asked, in order; the last one is what these results answer, if it found anything
     * @param within how far from the place these results reach; null without a place
     * @param knownUntil where a later day is asked for, the last day of which all meetings are known; else null
     * @param limited true where the index could not answer and the store did: it looks at some listings only, so there may be more
     */
    public record Extent(
            List<Step> steps,
            @Nullable Distance within,
            @Nullable LocalDate knownUntil,
            boolean limited) {

        public static final Extent AS_ASKED = new Extent(List.of(), null, null, false);

        public Extent {
            steps = List.copyOf(steps);
        }

        /** The same, answered by the store. */
        public Extent byStore() {
            return new Extent(steps, within, knownUntil, true);
        }
    }

    public long total() {
        return counts.total;
    }

    public long services() {
        return counts.services;
    }

    public Map<Facet, List<Count>> facets() {
        return counts.facets;
    }

    public List<MapCell> cells() {
        return counts.cells;
    }

    public List<Step> steps() {
        return extent.steps;
    }

    public @Nullable Distance within() {
        return extent.within;
    }

    public @Nullable LocalDate knownUntil() {
        return extent.knownUntil;
    }

    public boolean limited() {
        return extent.limited;
    }

    /**
     * One step away from what was asked for, because too little was found.
     *
     * @param loosened what it lets go
     * @param within how far from the place it looked; null without a place
     * @param services how many services this step finds
     */
    public record Step(Set<Loosened> loosened, @Nullable Distance within, long services) {

        public Step {
            loosened = Set.copyOf(loosened);
        }

        public Step with(Loosened also) {
            Set<Loosened> all = EnumSet.of(also);
            all.addAll(loosened);
            return new Step(all, within, services);
        }
    }

    /**
     * What can be let go, in this order: first it looks farther from the place, then without the days and times named in the words, then
     * with some of the words, then with neither. What was chosen as a filter is a person's own need and never let go for them.
     */
    public enum Loosened {
        DISTANCE,
        TIME,
        WORDS
    }

    public ListingResults with(Map<Facet, List<Count>> others) {
        return new ListingResults(
                hits, new Counts(counts.total, counts.services, others, counts.cells), extent, understood);
    }

    /** Were some of the words let go, such as those nobody knows? */
    public boolean relaxed() {
        return isLoosened(Loosened.WORDS) || !understood.doubts().unknown().isEmpty();
    }

    /** Was this let go for these results? */
    public boolean isLoosened(Loosened what) {
        return counts.services > 0
                && !extent.steps.isEmpty()
                && extent.steps.getLast().loosened().contains(what);
    }

    /** Most first, then by value. */
    public static List<Count> counts(Map<String, Long> byValue) {
        return byValue.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }

    /** How many of the matching listings have a value. */
    public record Count(String value, long count) {}
}
