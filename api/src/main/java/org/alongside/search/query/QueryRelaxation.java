package org.alongside.search.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.place.Distance;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.search.ListingResults.Step;
import org.jspecify.annotations.Nullable;

/**
 * Looks farther, then lets go of times and of words, in that order, where what was asked for finds too little. So a search ends with a result
 * wherever there is one; results of another lane count, too. Only what was typed is let go: what was chosen as a filter stands.
 */
final class QueryRelaxation {

    private static final List<Distance> LADDER =
            List.of(Distance.miles(10), Distance.miles(25), Distance.miles(50), Distance.miles(100));

    /** @param some whether some of the words were enough */
    record Found(ListingQuery query, boolean some, long services, List<Step> steps) {}

    private record Question(ListingQuery query, boolean some) {}

    private final SearchContext context;
    private final List<Step> steps = new ArrayList<>();

    /** Nothing is counted twice. */
    private final Map<Question, Long> counted = new HashMap<>();

    /** @param services how many the question as it was asked finds */
    QueryRelaxation(SearchContext context, ListingQuery asked, long services) {
        this.context = context;
        counted.put(new Question(asked.page(0, 0), false), services);
    }

    Found find(ListingQuery asked) {
        Found fewer = withFewerWords(asked);
        if (fewer != null) {
            return fewer;
        }
        Found found = reaching(asked, false, EnumSet.noneOf(Loosened.class));
        boolean ownLane = asked.near() == null || asked.lane() == Lane.NEAR;
        if (found.services > 0 || !ownLane || isInAnotherLane(asked)) {
            return found;
        }
        ListingQuery anyTime = asked.atTimesOf(context.chosen());
        boolean timed = !anyTime.equals(asked);
        boolean wordy = context.understood().parts().size() > 1;
        if (timed) {
            found = reaching(anyTime, false, EnumSet.of(Loosened.TIME));
        }
        if (found.services == 0 && wordy) {
            found = reaching(asked, true, EnumSet.of(Loosened.WORDS));
        }
        if (found.services == 0 && wordy && timed) {
            found = reaching(anyTime, true, EnumSet.of(Loosened.TIME, Loosened.WORDS));
        }
        return found.services == 0 ? new Found(asked, false, 0, List.copyOf(steps)) : found;
    }

    /** As far from the place as enough is found that has all of the words. */
    ListingQuery.@Nullable Near reaching(ListingQuery asked) {
        return reaching(asked, false, EnumSet.noneOf(Loosened.class)).query.near();
    }

    /** Listings near with some of the words come before listings far away with all of them. */
    private @Nullable Found withFewerWords(ListingQuery asked) {
        long whole = tried(asked, false, EnumSet.noneOf(Loosened.class)).services;
        boolean enough = whole >= ListingQuery.Near.ENOUGH;
        if (enough
                || asked.near() != null && asked.lane() != Lane.NEAR
                || context.understood().parts().size() < 2) {
            return null;
        }
        Found some = tried(asked, true, EnumSet.of(Loosened.WORDS));
        return some.services > whole ? some : null;
    }

    /** From as near as was asked for to the nearest distance at which enough are found, or else no more. */
    private Found reaching(ListingQuery asked, boolean some, Set<Loosened> loosened) {
        Found best = tried(asked, some, loosened);
        ListingQuery.Near near = asked.near();
        if (near == null || near.area() != null || asked.lane() != Lane.NEAR) {
            return best;
        }
        Set<Loosened> farther = EnumSet.of(Loosened.DISTANCE);
        farther.addAll(loosened);
        for (Distance rung : LADDER) {
            if (best.services < near.enough() && rung.compareTo(near.within()) > 0) {
                Found next = tried(asked.near(near.within(rung)), some, farther);
                best = next.services > best.services ? next : best;
            }
        }
        return best;
    }

    private Found tried(ListingQuery query, boolean some, Set<Loosened> loosened) {
        long services = counted.computeIfAbsent(
                new Question(query.page(0, 0), some),
                question -> context.count(question.query, some, Set.of(), 0).services());
        if (!loosened.isEmpty()) {
            ListingQuery.Near near = query.near();
            steps.add(new Step(Set.copyOf(loosened), near == null ? null : near.within(), services));
        }
        return new Found(query, some, services, List.copyOf(steps));
    }

    private boolean isInAnotherLane(ListingQuery asked) {
        return asked.near() != null
                && context.count(asked.in(Lane.ANY), false, Set.of(), 0).services() > 0;
    }
}
