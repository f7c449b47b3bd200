package org.alongside.search.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingQuery.Near;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds all that a results page shows. From a place it asks each lane by itself, so that none pushes out another: what is near, in pages, and the
 * first few that serve the area or can be joined from home.
 */
@Service
public class PageSearch {

    /** Of each lane beside the list. */
    public static final int BESIDE = 3;

    private static final int MOST_ALTERNATIVES = 6;

    private final ListingSearch search;
    private final OpenAccessServices openAccess;
    private final PageOrder order;
    private final QueryParser parser;

    PageSearch(ListingSearch search, OpenAccessServices openAccess, PageOrder order, QueryParser parser) {
        this.search = search;
        this.openAccess = openAccess;
        this.order = order;
        this.parser = parser;
    }

    /**
     * @param asked its window is that of the list, see {@link SearchPage#query}; its lane is not looked at
     * @param lane one lane alone; null for each in a section of its own
     */
    public SearchPage find(ListingQuery asked, @Nullable Lane lane) {
        ParsedQuery said = asked.parsed(parser::of);
        ListingQuery question = withPlaceMeant(asked, said).in(lane == null ? Lane.NEAR : lane);
        Near near = question.near();
        ListingResults list = search.search(question);
        if (near == null || lane != null) {
            return page(new LaneAnswers(question, list), List::of);
        }
        ListingQuery beside = question.by(ListingQuery.Sort.BEST).page(0, BESIDE);
        Map<Section, ListingResults> all = Map.of(
                Section.LIST,
                list,
                Section.COVERS,
                search.search(beside.in(Lane.COVERS)),
                Section.REMOTE,
                search.search(beside.in(Lane.REMOTE)));
        Integer age = question.understood(said).filters().age();
        return page(new LaneAnswers(question, list, all), () -> openAccess.near(near, age));
    }

    private static ListingQuery withPlaceMeant(ListingQuery asked, ParsedQuery said) {
        PlaceAnswer place = asked.placeMeant(said);
        ListingQuery read = asked.readAs(said);
        return place == null ? read : read.near(Near.of(place, ListingQuery.USUAL, Near.ENOUGH));
    }

    private SearchPage page(LaneAnswers answers, Supplier<List<ListingHit>> openAccess) {
        return new SearchPage(
                answers.question(),
                answers.list(),
                answers.services(),
                order.sections(answers, openAccess),
                sums(answers.all().values()),
                answers.all().values().stream().anyMatch(ListingResults::limited));
    }

    /** No listing stands in two lanes, so their counts add up. */
    private static Map<Facet, List<ListingResults.Count>> sums(Collection<ListingResults> lanes) {
        Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
        lanes.forEach(lane -> lane.facets()
                .forEach((facet, counts) -> counts.forEach(count -> sums.computeIfAbsent(facet, any -> new HashMap<>())
                        .merge(count.value(), count.count(), Long::sum))));
        Map<Facet, List<ListingResults.Count>> facets = new EnumMap<>(Facet.class);
        sums.forEach((facet, counts) -> facets.put(facet, ListingResults.counts(counts)));
        return facets;
    }

    /** Each thing asked for taken away once, filters first: what then finds something. */
    public List<AlternativeSearch> alternatives(SearchPage page) {
        ListingQuery question = page.question();
        List<Condition> conditions = new ArrayList<>(Condition.of(question.filters()));
        if (!question.words().isEmpty()) {
            conditions.add(new Condition(Condition.Kind.WORDS));
        }
        List<AlternativeSearch> found = new ArrayList<>();
        conditions.forEach(condition -> {
            if (found.size() < MOST_ALTERNATIVES) {
                addWithout(condition, question, found);
            }
        });
        if (question.near() != null) {
            addWithout(new Condition(Condition.Kind.PLACE), question, found);
        }
        return found;
    }

    private void addWithout(Condition condition, ListingQuery question, List<AlternativeSearch> found) {
        ListingQuery less =
                switch (condition.kind()) {
                    case WORDS -> question.saying("");
                    case PLACE -> anywhere(question);
                    default -> question.with(condition.takenFrom(question.filters()));
                };
        long services = search.search(less.in(Lane.ANY).bare()).services();
        if (services > 0) {
            found.add(new AlternativeSearch(condition, services));
        }
    }

    /** Without the words that name the place, too. */
    private ListingQuery anywhere(ListingQuery question) {
        return question.parsed(parser::of).chips().stream()
                .filter(chip -> chip.what().equals("place"))
                .findFirst()
                .map(chip -> question.anywhere().saying(chip.without()))
                .orElseGet(question::anywhere);
    }
}
