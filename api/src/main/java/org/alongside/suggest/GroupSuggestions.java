package org.alongside.suggest;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.fallback.CircuitBreaker;
import org.alongside.search.fallback.CircuitBreakers;
import org.alongside.search.index.NameStarts;
import org.alongside.search.index.ShownName;
import org.alongside.search.query.EngineFaults;
import org.alongside.search.upkeep.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Public groups by the beginnings of the words of their names, from the index, one for each service. Without an index there are none. */
@Component
class GroupSuggestions {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSuggestions.class);

    /** A service with more places than this may hide others behind it. */
    private static final int MOST_ROWS = 400;

    private static final int POINTS = 40;

    private final GroupNames names;
    private final SearchIndex index;
    private final CircuitBreakers breakers;

    GroupSuggestions(GroupNames names, SearchIndex index, Clock clock) {
        this.names = names;
        this.index = index;
        this.breakers = new CircuitBreakers(clock);
    }

    /** The nearest first; without a place, those whose name begins so before those with another word that does. */
    List<Suggestion> of(List<String> words, @Nullable LatLng near, int limit) {
        CircuitBreaker breaker = breakers.ofThisEndpoint();
        if (!index.isReady() || !breaker.permits()) {
            return List.of();
        }
        try {
            RequestBudget.spend(POINTS);
            return breaker.ask(() -> find(words, near, limit));
        } catch (SearchUnavailableException e) {
            // The kind of failure alone: its message may hold what was typed.
            LOG.warn("No group can be suggested: the index does not answer ({})", e.kind());
            return List.of();
        }
    }

    private List<Suggestion> find(List<String> words, @Nullable LatLng near, int limit) {
        Map<UUID, String> found = new LinkedHashMap<>();
        if (near == null) {
            add(found, NameStarts.termsOfFirst(words), null, limit);
        }
        if (found.size() < limit) {
            add(found, NameStarts.terms(words), near, limit);
        }
        return found.entrySet().stream()
                .limit(limit)
                .map(group -> suggestion(group.getKey(), group.getValue()))
                .toList();
    }

    private void add(Map<UUID, String> found, List<String> terms, @Nullable LatLng near, int limit) {
        int rows = 2 * limit;
        while (true) {
            List<GroupNames.GroupName> all = answered(terms, near, rows);
            all.forEach(one -> found.putIfAbsent(one.service(), one.name()));
            if (found.size() >= limit || all.size() < rows || rows >= MOST_ROWS) {
                return;
            }
            rows = Math.min(MOST_ROWS, 4 * rows);
        }
    }

    private List<GroupNames.GroupName> answered(List<String> terms, @Nullable LatLng near, int rows) {
        try {
            return names.find(terms, near, rows);
        } catch (RuntimeException e) {
            throw EngineFaults.told(e);
        }
    }

    private static Suggestion suggestion(UUID service, String json) {
        ShownName name = DraftJson.read(json, ShownName.class);
        return new Suggestion(
                Suggestion.Type.GROUP, name.name(), name.language(), service.toString(), name.town(), name.network());
    }
}
