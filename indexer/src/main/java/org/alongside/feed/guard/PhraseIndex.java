package org.alongside.feed.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where phrases of words begin, by their first word: a feed has millions of words and there are some hundred phrases. */
final class PhraseIndex<P extends PhraseIndex.Phrase> {

    /** Something that begins with a phrase. */
    interface Phrase {
        List<Choice> words();
    }

    /** One word of a phrase: several to choose from; an end of {@code *} is any ending, of {@code ~} one slip. */
    static final class Choice {

        private final Set<String> whole = new HashSet<>();
        private final Set<String> beginnings = new HashSet<>();
        private final List<String> nearly = new ArrayList<>();

        Choice(List<String> words) {
            for (String word : words) {
                String bare = word.replaceAll("[*~]$", "");
                if (word.endsWith("*")) {
                    beginnings.add(bare);
                } else if (word.endsWith("~")) {
                    nearly.add(bare);
                } else {
                    whole.add(bare);
                }
            }
        }

        boolean is(String word) {
            return whole.contains(word)
                    || !beginnings.isEmpty() && begins(word)
                    || !nearly.isEmpty() && nearly.stream().anyMatch(wanted -> isOneSlip(wanted, word));
        }

        private boolean begins(String word) {
            for (int length = 2; length <= word.length(); length++) {
                if (beginnings.contains(word.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }

        /** Without the signs for endings and slips. */
        Stream<String> words() {
            return Stream.of(whole, beginnings, nearly).flatMap(java.util.Collection::stream);
        }
    }

    /** A phrase that begins at a word. */
    record Found<P>(P phrase, int at) {}

    private final Map<String, List<P>> byWord = new HashMap<>();
    private final Map<String, List<P>> byBeginning = new HashMap<>();
    private final List<P> bySlip = new ArrayList<>();

    PhraseIndex(List<P> phrases) {
        for (P phrase : phrases) {
            Choice first = phrase.words().getFirst();
            first.whole.forEach(word ->
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase));
            first.beginnings.forEach(word ->
                    byBeginning.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase));
            if (!first.nearly.isEmpty()) {
                bySlip.add(phrase);
            }
        }
    }

    /** Every phrase that stands in a text, and where. */
    List<Found<P>> in(List<String> words) {
        List<Found<P>> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            add(byWord.get(word), words, at, found);
            for (int length = 2; length <= word.length(); length++) {
                add(byBeginning.get(word.substring(0, length)), words, at, found);
            }
            add(bySlip, words, at, found);
        }
        return found;
    }

    private void add(@Nullable List<P> phrases, List<String> words, int at, List<Found<P>> found) {
        if (phrases != null) {
            phrases.stream()
                    .filter(phrase -> isAt(words, at, phrase.words()))
                    .forEach(phrase -> found.add(new Found<>(phrase, at)));
        }
    }

    static boolean isAt(List<String> words, int at, List<Choice> wanted) {
        if (at < 0 || at + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).is(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** One letter more, less or another. */
    private static boolean isOneSlip(String wanted, String word) {
        if (Math.abs(wanted.length() - word.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(wanted.length(), word.length()) && wanted.charAt(same) == word.charAt(same)) {
            same++;
        }
        String left = wanted.substring(same);
        String other = word.substring(same);
        return left.equals(other)
                || !left.isEmpty() && left.substring(1).equals(other)
                || !other.isEmpty() && left.equals(other.substring(1))
                || !left.isEmpty() && !other.isEmpty() && left.substring(1).equals(other.substring(1));
    }
}
