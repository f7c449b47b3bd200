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
 * Groups listings by service: one entry for each, in the place of its first listing. Among the first ten stand no more of one organisation than
 * {@link Weights#ofOneOrganisation()}, the others just after them. It looks at the first {@value #SEEN} services whatever page is asked for, so
 * no page repeats or skips one.
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

    /** Services of an organisation that was asked for by name keep their order, and so do those of a network asked for alone. */
    static List<SearchEngine.Row> spread(List<SearchEngine.Row> folded, SearchContext context, ListingQuery query) {
        int seen = Math.min(SEEN, folded.size());
        boolean oneNetwork = !query.filters().of(Facet.NETWORK).isEmpty();
        List<SearchEngine.Row> first = new ArrayList<>();
        List<SearchEngine.Row> others = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (SearchEngine.Row row : folded.subList(0, seen)) {
            String organiser = row.organiser();
            boolean free = organiser.isEmpty() || oneNetwork || isAskedFor(organiser, context.understood());
            boolean fits =
                    free || taken.getOrDefault(organiser, 0) < context.weights().ofOneOrganisation();
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
