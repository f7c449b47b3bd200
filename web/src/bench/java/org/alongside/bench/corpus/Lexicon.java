package org.alongside.bench.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invented vocabulary of {@value #SIZE} words, used as often as the words of a language are. */
public final class Lexicon {

    static final int SIZE = 5_000;

    private static final String[] ONSETS = {
        "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "oa"};
    private static final String[] CODAS = {"b", "ck", "d", "l", "ld", "m", "n", "nt", "p", "rk", "rn", "sk", "st", "x"};

    private final Skewed<String> words;

    public Lexicon() {
        Random random = new Random(SIZE);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < SIZE) {
            made.add(word(random));
        }
        words = Skewed.zipf(List.copyOf(made));
    }

    private static String word(Random random) {
        String syllables = Stream.generate(() -> any(ONSETS, random) + any(VOWELS, random))
                .limit(2 + random.nextInt(2))
                .collect(Collectors.joining());
        return syllables + any(CODAS, random);
    }

    private static String any(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }

    public String pick(Random random) {
        return words.pick(random);
    }

    /** So many words with a capital and a full stop. */
    String sentence(Random random, int length) {
        String text = Stream.generate(() -> pick(random)).limit(length).collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
