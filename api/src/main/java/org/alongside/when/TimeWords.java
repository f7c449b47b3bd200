package org.alongside.when;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.resource.WordList;

/** Knows text that speaks of nothing but time, by the words of {@code time-words.txt}: it cannot name a place. */
public final class TimeWords {

    private static final Set<String> WORDS = WordList.read(TimeWords.class, "time-words.txt");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}([:.][0-9]{2})?(am|pm|st|nd|rd|th)?");

    private TimeWords() {}

    public static boolean areAll(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,;/&()–-]+|[.:](?![0-9])"))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> WORDS.contains(word) || CLOCK.matcher(word).matches());
    }
}
