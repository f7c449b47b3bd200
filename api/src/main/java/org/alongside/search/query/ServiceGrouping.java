package org.alongside.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.alongside.understanding.ParsedQuery;

/**
 * From listings in their order to what a list shows: one entry for each service, where its first listing stands; and among the first ten no
 * more of one organisation than {@link Weights#ofOneOrganisation()}, the others just after them. It looks at the first {@value #SEEN}
 * services whatever page is asked for, so a page never repeats or skips one.
 */
final class ServiceGrouping {

    static final int SEEN = 60;
    private static final int FIRST = 10;

    private ServiceGrouping() {}

    /** The first listing of each service, in order. */
    static List<SearchEngine.Row> fold(List<SearchEngine.Row> rows) {
        Set<UUID> services = new HashSet<>();
        return rows.stream().filter(row -> services.add(row.service())).toList();
    }

    /** Where an organisation was asked for by name, or one network alone, its services stand as they come. */
    static List<SearchEngine.Row> spread(List<SearchEngine.Row> folded, SearchContext round, ListingQuery query) {
        int seen = Math.min(SEEN, folded.size());
        boolean oneNetwork = !query.filters().of(Facet.NETWORK).isEmpty();
        List<SearchEngine.Row> first = new ArrayList<>();
        List<SearchEngine.Row> others = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (SearchEngine.Row row : folded.subList(0, seen)) {
            String organiser = row.organiser();
            boolean free = organiser.isEmpty() || oneNetwork || isAskedFor(organiser, round.understood());
            boolean fits =
                    free || taken.getOrDefault(organiser, 0) < round.weights().ofOneOrganisation();
            if (first.size() < FIRST && fits) {
                taken.merge(organiser, 1, Integer::sum);
                first.add(row);
            } else {
                others.add(row);
            }
        }
        first.addAll(others);
        first.addAll(folded.subList(seen, folded.size()));
        return first;
    }

    /** Words that name a topic as well ("hearing voices") name no organisation. */
    private static boolean isAskedFor(String organiser, ParsedQuery understood) {
        List<String> name = List.of(organiser.split(" "));
        return understood.parts().stream().anyMatch(part -> part.topics().isEmpty() && name.containsAll(part.words()));
    }
}
