package org.alongside.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The soft, nasal and aspirate mutations of a Welsh word, without accents. */
final class Mutations {

    private static final Map<String, List<String>> BY_START = Map.ofEntries(
            Map.entry("p", List.of("b", "mh", "ph")),
            Map.entry("t", List.of("d", "nh", "th")),
            Map.entry("c", List.of("g", "ngh", "ch")),
            Map.entry("b", List.of("f", "m")),
            Map.entry("d", List.of("dd", "n")),
            Map.entry("g", List.of("", "ng")),
            Map.entry("m", List.of("f")),
            Map.entry("ll", List.of("l")),
            Map.entry("rh", List.of("r")));

    /** These change as one letter, or not at all. */
    private static final List<String> DIGRAPHS = List.of("ll", "rh", "ch", "dd", "ff", "ng", "ph", "th");

    private Mutations() {}

    static Stream<String> of(String word) {
        String start = DIGRAPHS.stream().filter(word::startsWith).findFirst().orElse(word.substring(0, 1));
        return BY_START.getOrDefault(start, List.of()).stream().map(to -> to + word.substring(start.length()));
    }
}
