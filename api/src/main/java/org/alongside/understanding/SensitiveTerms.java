package org.alongside.understanding;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.resource.WordList;
import org.alongside.vocabulary.Topic;

/**
 * Words of a topic that are shown only to people who typed them. They come from {@code unasked-words.txt}, a list anybody can edit, and
 * from the topic's clinical phrases: words that stand alone or more than once there, and in no everyday phrase.
 */
public final class SensitiveTerms {

    private static final Set<String> LISTED = WordList.read(SensitiveTerms.class, "unasked-words.txt");

    private SensitiveTerms() {}

    /** As plain terms. */
    public static Set<String> of(Topic topic) {
        List<List<String>> clinical =
                topic.clinical().stream().map(Words::plain).toList();
        Set<String> unasked = new HashSet<>();
        for (List<String> phrase : clinical) {
            phrase.stream()
                    .filter(word -> phrase.size() == 1 || isSaidAgain(word, clinical))
                    .forEach(unasked::add);
        }
        unasked.removeAll(Words.plain(String.join(" ", topic.everyday())));
        unasked.addAll(LISTED);
        return Collections.unmodifiableSet(unasked);
    }

    private static boolean isSaidAgain(String word, List<List<String>> phrases) {
        return phrases.stream().filter(phrase -> phrase.contains(word)).count() > 1;
    }
}
