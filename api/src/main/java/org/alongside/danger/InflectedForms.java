package org.alongside.danger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms a word takes: an English verb's endings, and the changes of a Welsh word's first letters. */
final class InflectedForms {

    private static final Pattern SHORT_VERB = Pattern.compile("[^aeiou]*[aeiou][bdgklmnpt]");
    private static final Pattern HISSING = Pattern.compile(".*(s|x|z|sh|ch)");

    /** Soft, nasal and aspirate mutation; the longest beginning counts. */
    private static final Map<String, List<String>> MUTATIONS = Map.ofEntries(
            Map.entry("ll", List.of("l")),
            Map.entry("rh", List.of("r")),
            Map.entry("c", List.of("g", "ngh", "ch")),
            Map.entry("p", List.of("b", "mh", "ph")),
            Map.entry("t", List.of("d", "nh", "th")),
            Map.entry("g", List.of("", "ng")),
            Map.entry("b", List.of("f", "m")),
            Map.entry("d", List.of("dd", "n")),
            Map.entry("m", List.of("f")));

    private static final Set<String> NEVER_CHANGED = Set.of("ch", "dd", "ff", "ng", "ph", "th");

    private InflectedForms() {}

    /** "hit" is hit, hits, hitting, hittin, hitted, hited. */
    static Set<String> ofVerb(String verb) {
        Set<String> forms = new LinkedHashSet<>(List.of(verb));
        String stem = verb;
        if (verb.endsWith("e")) {
            stem = verb.substring(0, verb.length() - 1);
            forms.add(verb + "s");
        } else if (verb.endsWith("y") && !verb.endsWith("ay")) {
            forms.add(verb.substring(0, verb.length() - 1) + "ies");
            forms.add(verb.substring(0, verb.length() - 1) + "ied");
        } else {
            forms.add(verb + (HISSING.matcher(verb).matches() ? "es" : "s"));
            stem = SHORT_VERB.matcher(verb).matches() ? verb + verb.charAt(verb.length() - 1) : verb;
        }
        forms.addAll(List.of(stem + "ing", stem + "in", stem + "ed"));
        return forms;
    }

    /** "tad" is tad, dad, nhad, thad. */
    static Set<String> ofWelsh(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        if (word.length() < 3 || NEVER_CHANGED.contains(word.substring(0, 2))) {
            return forms;
        }
        String first = MUTATIONS.containsKey(word.substring(0, 2)) ? word.substring(0, 2) : word.substring(0, 1);
        String rest = word.substring(first.length());
        MUTATIONS.getOrDefault(first, List.of()).stream()
                .map(begin -> begin + rest)
                .filter(form -> form.length() > 2)
                .forEach(forms::add);
        return forms;
    }
}
