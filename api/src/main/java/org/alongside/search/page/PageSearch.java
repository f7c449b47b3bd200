package org.alongside.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingQuery.Near;
import org.alongside.search.ListingQuery.Sort;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.search.ListingSearch;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds all that a results page shows. Each page of the list is a part of one order: first the best of each lane, as {@link PageOrder} says, then
 * all others as the index orders them.
 */
@Service
public class PageSearch {

    /** Services that are read in the order of help, where one list is asked. */
    private static final int BEST = 2 * SearchPage.SIZE;

    private static final int BEST_NEAR = SearchPage.SIZE;

    /** Of each other lane. */
    private static final int BEST_ELSEWHERE = SearchPage.SIZE / 2;

    /** Where fewer services than this fit, little was found. */
    static final int LITTLE = 10;

    private static final List<Lane> LANES = List.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE);

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
     * What stands first on a list.
     *
     * @param lanes what each lane has
     */
    private record Best(List<PageHit> hits, Map<Lane, ListingResults> lanes) {}

    /**
     * @param asked its window is that of the page, see {@link SearchPage#query}; its lane is not looked at
     * @param only one lane alone; null or {@link Lane#ANY} for all of them
     */
    public SearchPage find(ListingQuery asked, @Nullable Lane only) {
        ParsedQuery said = asked.parsed(parser::of);
        ListingQuery question = withPlaceMeant(asked, said).in(only == null || only == Lane.ANY ? Lane.EVERY : only);
        if (question.sort() != Sort.BEST) {
            ListingResults found = search.search(question);
            return page(question, found, order.asTheyCome(question, found), Map.of());
        }
        return question.isOfEveryLane() ? ofEveryLane(question) : ofOneList(question);
    }

    private static ListingQuery withPlaceMeant(ListingQuery asked, ParsedQuery said) {
        PlaceAnswer place = asked.placeMeant(said);
        ListingQuery read = asked.readAs(said);
        return place == null ? read : read.near(Near.of(place, ListingQuery.USUAL, Near.ENOUGH));
    }

    private SearchPage ofOneList(ListingQuery question) {
        int end = question.offset() + question.size();
        boolean later = end > BEST;
        ListingResults found = search.search(later ? question : question.page(0, BEST));
        List<PageHit> hits = later
                ? order.asTheyCome(question, found)
                : part(order.best(question, List.of(found)), question.offset(), end);
        return page(question, found, hits, Map.of());
    }

    private SearchPage ofEveryLane(ListingQuery question) {
        ListingResults found = search.search(question.page(0, 0));
        Best best = best(question, found);
        int from = question.offset();
        int end = from + question.size();
        List<PageHit> hits = new ArrayList<>(part(best.hits, from, end));
        int rest = Math.max(from, best.hits.size());
        if (rest < Math.min(end, found.services())) {
            ListingQuery others =
                    question.page(rest - best.hits.size(), end - rest).without(services(best.hits));
            hits.addAll(order.asTheyCome(question, search.search(uncounted(others))));
            // Each page keeps its services, and begins with those that fit.
            hits.sort(Comparator.comparing(PageHit::fit));
        }
        return page(question, found, hits, best.lanes);
    }

    private Best best(ListingQuery question, ListingResults found) {
        ListingQuery first = uncounted(question);
        Map<Lane, ListingResults> lanes = new EnumMap<>(Lane.class);
        LANES.forEach(lane ->
                lanes.put(lane, search.search(first.in(lane).page(0, lane == Lane.NEAR ? BEST_NEAR : BEST_ELSEWHERE))));
        List<ListingResults> answers = new ArrayList<>(lanes.values());
        Near near = question.near();
        if (near != null && found.within() != null && found.isLoosened(Loosened.WORDS)) {
            // The lane has what is near with some of the words; farther away there may be more with all of them.
            Near farther = new Near(near.point(), found.within(), near.area(), 0);
            ListingResults whole =
                    search.search(first.near(farther).in(Lane.NEAR).page(0, BEST_ELSEWHERE));
            if (!whole.relaxed()) {
                answers.add(whole);
            }
        }
        return new Best(order.best(question, answers), lanes);
    }

    private static ListingQuery uncounted(ListingQuery question) {
        return question.bare().page(question.offset(), question.size());
    }

    /** @param asked what some lanes have, where that is known already */
    private SearchPage page(
            ListingQuery question, ListingResults found, List<PageHit> hits, Map<Lane, ListingResults> asked) {
        Map<Lane, ListingResults> lanes = new EnumMap<>(Lane.class);
        if (question.near() != null) {
            lanes.putAll(asked);
            lanes.put(question.isOfEveryLane() ? Lane.ANY : question.lane(), found);
            LANES.forEach(lane -> lanes.computeIfAbsent(lane, other -> count(question, other)));
            lanes.computeIfAbsent(Lane.ANY, any -> count(question, Lane.EVERY));
        }
        return new SearchPage(question, found, lanes, hits, openAccess(question, found, hits));
    }

    private ListingResults count(ListingQuery question, Lane lane) {
        return search.search(question.in(lane).bare());
    }

    private static List<PageHit> part(List<PageHit> hits, int from, int to) {
        return hits.subList(Math.min(from, hits.size()), Math.min(to, hits.size()));
    }

    private static Set<UUID> services(List<PageHit> hits) {
        return hits.stream().map(hit -> hit.hit().card().serviceId()).collect(Collectors.toUnmodifiableSet());
    }

    /** On the first page of all lanes together, where little fits. */
    private List<PageHit> openAccess(ListingQuery question, ListingResults found, List<PageHit> hits) {
        Near near = question.near();
        boolean isFirst = question.isOfEveryLane() && question.sort() == Sort.BEST && question.offset() == 0;
        if (near == null || !isFirst || hits.stream().filter(PageHit::isHelpful).count() >= LITTLE) {
            return List.of();
        }
        Set<UUID> shown = new HashSet<>(services(hits));
        Integer age = question.understood(found.understood()).filters().age();
        return order.openToAnybody(question, openAccess.near(near, age)).stream()
                .filter(hit -> shown.add(hit.hit().card().serviceId()))
                .toList();
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
        long services = search.search(less.in(Lane.EVERY).bare()).services();
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
