package org.alongside.find;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in lanes that do not push each other out: near the place, wider where there is nothing, and online or by phone. */
@Component
class Finder {

    private static final Set<String> REMOTE = Set.of("online", "phone", "hybrid");
    private static final int REMOTE_SHOWN = 5;

    private final ListingSearch search;

    Finder(ListingSearch search) {
        this.search = search;
    }

    /**
     * @param results of the page asked for, near the place where there is one
     * @param miles how far that reaches, more than asked for where nothing was nearer
     * @param remote online and by phone, from anywhere; empty where no place was asked for
     */
    record Found(ListingResults results, int miles, List<ListingHit> remote, long remoteTotal) {

        boolean isNothing() {
            return results.total() == 0 && remote.isEmpty();
        }
    }

    Found find(Ask ask, @Nullable Where where) {
        ListingQuery query = query(ask).withFacets().page((ask.page() - 1) * Ask.PAGE_SIZE, Ask.PAGE_SIZE);
        if (where == null) {
            return new Found(search.search(query), ask.miles(), List.of(), 0);
        }
        int miles = ask.miles();
        ListingResults results = search.search(near(query, where, miles, ask.sort()));
        for (int wider : AskReader.MILES) {
            if (results.total() == 0 && wider > miles && wider >= Ask.USUAL_MILES) {
                results = search.search(near(query, where, wider, ask.sort()));
                miles = results.total() == 0 ? miles : wider;
            }
        }
        ListingResults remote = remote(ask);
        if (remote == null) {
            return new Found(results, miles, List.of(), 0);
        }
        Set<UUID> shown = results.hits().stream().map(hit -> hit.card().id()).collect(Collectors.toSet());
        List<ListingHit> others = remote.hits().stream()
                .filter(hit -> !shown.contains(hit.card().id()))
                .limit(REMOTE_SHOWN)
                .toList();
        return new Found(results, miles, others, remote.total());
    }

    /** How many a search would find, anywhere or near. */
    long count(Ask ask, @Nullable Where where) {
        ListingQuery query = query(ask).page(0, 0);
        return search.search(where == null ? query : near(query, where, ask.miles(), ListingQuery.Sort.BEST))
                .total();
    }

    /** The same question, from home. */
    static Ask remotely(Ask ask) {
        Set<String> wanted = new TreeSet<>(REMOTE);
        Set<String> chosen = ask.filters().of(Facet.ATTENDANCE);
        if (!chosen.isEmpty()) {
            wanted.retainAll(chosen);
        }
        Filters filters = ask.filters().with(Facet.ATTENDANCE, wanted.toArray(String[]::new));
        return ask.anywhere().with(filters);
    }

    /** Nothing where only what is not from home was asked for. */
    private @Nullable ListingResults remote(Ask ask) {
        Ask remotely = remotely(ask);
        if (remotely.filters().of(Facet.ATTENDANCE).isEmpty()) {
            return null;
        }
        return search.search(query(remotely).page(0, Ask.PAGE_SIZE));
    }

    private static ListingQuery near(ListingQuery query, Where where, int miles, ListingQuery.Sort sort) {
        return query.near(where.point(), Distance.miles(miles)).by(sort);
    }

    private static ListingQuery query(Ask ask) {
        ListingQuery query = ListingQuery.of(ask.words()).with(ask.filters());
        ListingQuery ordered = ask.sort() == ListingQuery.Sort.DISTANCE ? query : query.by(ask.sort());
        return ask.bounds() == null ? ordered : ordered.in(ask.bounds());
    }
}
