package org.alongside.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words somebody typed, each with what it may be a slip of, less those that belong to a calm phrase. */
final class NormalizedWords {

    private final List<Set<String>> meant;
    private final Map<String, List<WordClasses.Entry>> entries;
    private final boolean[] calm;
    private Map<Combination.Element, List<Combination.Found>> found;

    /** @param entries of all elements, by their first words */
    NormalizedWords(List<Set<String>> meant, Map<String, List<WordClasses.Entry>> entries) {
        this.meant = List.copyOf(meant);
        this.entries = entries;
        this.calm = new boolean[meant.size()];
        this.found = find();
    }

    /** These words belong to figures of speech, and say nothing further. */
    void setCalm(List<Combination.Found> phrases) {
        phrases.forEach(phrase -> Arrays.fill(calm, phrase.from(), phrase.to(), true));
        found = find();
    }

    /** All places at which an element stands. */
    List<Combination.Found> all(Combination.Element element) {
        return found.getOrDefault(element, List.of());
    }

    /** Looks each word up once, whatever the number of rules. */
    private Map<Combination.Element, List<Combination.Found>> find() {
        Map<Combination.Element, List<Combination.Found>> all = new IdentityHashMap<>();
        for (int from = 0; from < meant.size(); from++) {
            for (String first : meant.get(from)) {
                for (WordClasses.Entry entry : entries.getOrDefault(first, List.of())) {
                    if (stands(entry.words(), from)) {
                        all.computeIfAbsent(entry.of(), element -> new ArrayList<>())
                                .add(new Combination.Found(
                                        from, from + entry.words().size()));
                    }
                }
            }
        }
        return all;
    }

    private boolean stands(List<String> entry, int from) {
        if (from + entry.size() > meant.size()) {
            return false;
        }
        for (int i = 0; i < entry.size(); i++) {
            if (calm[from + i] || !meant.get(from + i).contains(entry.get(i))) {
                return false;
            }
        }
        return true;
    }
}
