package org.alongside.search.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;

/**
 * All that answers one question, in the order it is read. No service stands on it twice.
 *
 * @param question as it was asked, with the place its words name; its window is that of the list
 * @param list the answer for the list, which has pages
 * @param lanes how many services each lane holds that stands on the page; empty without a place
 * @param sections those that hold anything
 * @param facets counted over all lanes of the page
 * @param limited true where the index could not answer all of it and the store did: there may be more
 */
public record SearchPage(
        ListingQuery question,
        ListingResults list,
        Map<Lane, Long> lanes,
        List<PageSection> sections,
        Map<Facet, List<ListingResults.Count>> facets,
        boolean limited) {

    /** Services on each page of the list, as {@link #query} asks for them. */
    public static final int SIZE = 20;

    /** The last page that is shown of a list. */
    public static final int LAST = 50;

    public SearchPage {
        lanes = lanes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(lanes));
        sections = List.copyOf(sections);
        facets = Map.copyOf(facets);
    }

    /** @param number from 1 to {@value #LAST} */
    public static ListingQuery query(ListingQuery question, int number) {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("page must be from 1 to " + LAST);
        }
        return question.page((number - 1) * SIZE, SIZE);
    }

    /** Number of the last page of a list, at least 1. */
    public static int last(long services) {
        return (int) Math.clamp((services + SIZE - 1) / SIZE, 1, LAST);
    }

    /** What stands in a section; empty where it is not on the page. */
    public List<ListingHit> in(Section kind) {
        return section(kind).map(PageSection::listings).orElse(List.of());
    }

    public Optional<PageSection> section(Section kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    /** As read from top to bottom. */
    public Stream<PageHit> hits() {
        return sections.stream().flatMap(section -> section.hits().stream());
    }
}
