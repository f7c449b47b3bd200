package org.alongside.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.find.cards.Wording;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingResults;

/** The questions that narrow a search, each choice with how many it leaves. */
final class FilterPanel {

    /** In the order people ask; the first few stand open. */
    private static final List<Facet> ORDER = List.of(
            Facet.WEEKDAY,
            Facet.PART_OF_DAY,
            Facet.ATTENDANCE,
            Facet.JOINING,
            Facet.PARTICIPATION,
            Facet.SPACE,
            Facet.AUDIENCE,
            Facet.ACCESS,
            Facet.COST,
            Facet.TOPIC,
            Facet.OFFER,
            Facet.KIND,
            Facet.LANGUAGE,
            Facet.EXPERIENCE,
            Facet.LED_BY,
            Facet.ROLE,
            Facet.WORKERS,
            Facet.EMPLOYER,
            Facet.RUN_BY,
            Facet.SETTING,
            Facet.NETWORK);

    private static final Set<Facet> OPEN =
            EnumSet.of(Facet.WEEKDAY, Facet.PART_OF_DAY, Facet.ATTENDANCE, Facet.JOINING);

    /** About who runs it and for whom: few people ask, so these stand below the others. */
    private static final Set<Facet> FURTHER = EnumSet.of(
            Facet.EXPERIENCE,
            Facet.LED_BY,
            Facet.ROLE,
            Facet.WORKERS,
            Facet.EMPLOYER,
            Facet.RUN_BY,
            Facet.SETTING,
            Facet.NETWORK);

    /** A day or a way in that is left out would hide groups that have another, too. */
    private static final Set<Facet> NEVER_LEFT_OUT = EnumSet.of(
            Facet.WEEKDAY,
            Facet.PART_OF_DAY,
            Facet.PARTICIPATION,
            Facet.ACCESS,
            Facet.COST,
            Facet.LANGUAGE,
            Facet.EXPERIENCE);

    private static final int MOST_CHOICES = 12;

    private FilterPanel() {}

    static List<FilterGroup> of(Filters filters, Map<Facet, List<ListingResults.Count>> counts, Wording say) {
        List<FilterGroup> groups = new ArrayList<>();
        for (Facet facet : ORDER) {
            List<ListingResults.Count> counted = counts.getOrDefault(facet, List.of());
            Set<String> leftOut = filters.leftOut(facet);
            List<FilterGroup.Choice> choices = choices(facet, filters.of(facet), leftOut, counted, say);
            List<FilterGroup.Choice> out = NEVER_LEFT_OUT.contains(facet) && leftOut.isEmpty()
                    ? List.of()
                    : choices(facet, leftOut, filters.of(facet), counted, say);
            boolean chosen = choices.stream().anyMatch(FilterGroup.Choice::chosen) || !leftOut.isEmpty();
            if (choices.size() > 1 || chosen) {
                boolean open = chosen || OPEN.contains(facet);
                boolean further = !chosen && FURTHER.contains(facet);
                groups.add(new FilterGroup(facet.param(), say.of(facet), choices, open, out, further));
            }
        }
        return groups;
    }

    /** @param elsewhere values that are not to be chosen here */
    private static List<FilterGroup.Choice> choices(
            Facet facet, Set<String> chosen, Set<String> elsewhere, List<ListingResults.Count> counts, Wording say) {
        Map<String, Long> byValue = new LinkedHashMap<>();
        counts.stream()
                .filter(count -> !elsewhere.contains(count.value()))
                .forEach(count -> byValue.put(count.value(), count.count()));
        if (!facet.terms().isEmpty()) {
            return facet.terms().stream()
                    .filter(term -> byValue.containsKey(term) || chosen.contains(term))
                    .map(term -> choice(facet, term, byValue, chosen, say))
                    .toList();
        }
        Stream<String> most = byValue.keySet().stream().limit(MOST_CHOICES);
        return Stream.concat(chosen.stream(), most)
                .distinct()
                .map(value -> choice(facet, value, byValue, chosen, say))
                .sorted(Comparator.comparing(FilterGroup.Choice::label))
                .toList();
    }

    private static FilterGroup.Choice choice(
            Facet facet, String value, Map<String, Long> counts, Set<String> chosen, Wording say) {
        return new FilterGroup.Choice(
                value, say.of(facet, value), counts.getOrDefault(value, 0L), chosen.contains(value));
    }
}
