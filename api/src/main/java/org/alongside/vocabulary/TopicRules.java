package org.alongside.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.listing.draft.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what, and whom a group is for, as {@code people-rules.csv} and an operator's words have it. All ids are of topics, or of offers
 * where somebody asks for one.
 *
 * @param sorts people by sort, and within a sort by side: a search for one side does not ask for the others
 * @param ages people that are asked for by an age in years
 * @param languages people that are asked for by the code of a language
 * @param alsoAsksFor people that are asked for by a topic
 * @param onlyIfAskedFor by a topic that is people's own: what must be asked for before a group mainly about it is shown first
 * @param places by a closed place: what asks for groups inside it
 * @param forSomebodyElse what people ask for who look for somebody close to them
 * @param openToAnybody topics of what is shown to everybody whose search found little
 */
public record TopicRules(
        List<List<Set<String>>> sorts,
        Map<String, Ages> ages,
        Map<String, Set<String>> languages,
        Map<String, Set<String>> alsoAsksFor,
        Map<String, Set<String>> onlyIfAskedFor,
        Map<Setting, Set<String>> places,
        Set<String> forSomebodyElse,
        Set<String> openToAnybody) {

    public static final TopicRules NONE =
            new TopicRules(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

    /** Both count, in years. */
    public record Ages(int from, int to) {}

    public TopicRules {
        sorts = List.copyOf(sorts);
        ages = Map.copyOf(ages);
        languages = Map.copyOf(languages);
        alsoAsksFor = Map.copyOf(alsoAsksFor);
        onlyIfAskedFor = Map.copyOf(onlyIfAskedFor);
        places = Map.copyOf(places);
        forSomebodyElse = Set.copyOf(forSomebodyElse);
        openToAnybody = Set.copyOf(openToAnybody);
    }

    /**
     * All that is asked for: what was named, and the people whom this, an age or a language asks for. Those people ask for nobody further.
     *
     * @param named ids of topics and offers
     */
    public Set<String> asked(Set<String> named, Set<String> spoken, @Nullable Integer age) {
        Set<String> asked = new LinkedHashSet<>(named);
        spoken.forEach(language -> asked.addAll(languages.getOrDefault(language, Set.of())));
        if (age != null) {
            ages.forEach((people, years) -> {
                if (years.from <= age && age <= years.to) {
                    asked.add(people);
                }
            });
        }
        named.forEach(topic -> asked.addAll(alsoAsksFor.getOrDefault(topic, Set.of())));
        return asked;
    }
}
