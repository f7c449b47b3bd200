package org.alongside.feed.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.feed.guard.PhraseIndex.Choice;
import org.alongside.resource.CsvResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds in words what services for abused people are called by. The terms, the classes of words they are made of and the phrases that sound
 * alike and mean something else are files beside this class, for a domestic-abuse worker to read and correct.
 */
final class GuardedWords {

    /** Shorter terms stand by chance in other words, as {@code rape} in therapeutic. */
    private static final int SHORTEST_WITHIN = 6;

    /** From this length on a term is found whatever spaces stand in it, in a text of a few words. */
    private static final int LONG = 11;

    private static final int FEW_WORDS = 12;

    /** In words, to either side. */
    private static final int UNLESS_APART = 4;

    private static final int MOST_SPELLINGS = 600;
    private static final String TAKEN_OUT = "·";

    /** Where words stand: each kind of field reads the terms meant for it, and those for any. */
    enum Where {
        ANY,
        NAME,
        DOOR
    }

    /**
     * A row of the file.
     *
     * @param near must stand at most so many words {@code apart}; empty where the words say enough
     * @param unless must not stand near
     */
    private record Term(List<Choice> words, List<Choice> near, int apart, List<Choice> unless, Where where)
            implements PhraseIndex.Phrase {

        boolean isIn(List<String> text, int at) {
            return (near.isEmpty() || isNear(text, at, near, apart)) && !isNear(text, at, unless, UNLESS_APART);
        }

        private boolean isNear(List<String> text, int at, List<Choice> other, int most) {
            if (other.isEmpty()) {
                return false;
            }
            int end = at + words.size();
            for (int apart = 0; apart < most; apart++) {
                if (PhraseIndex.isAt(text, at - apart - other.size(), other)
                        || PhraseIndex.isAt(text, end + apart, other)) {
                    return true;
                }
            }
            return false;
        }

        boolean saysEnough() {
            return near.isEmpty() && unless.isEmpty() && where == Where.ANY;
        }
    }

    private final Map<String, List<String>> classes = new HashMap<>();
    private final PhraseIndex<Term> terms;
    private final PhraseIndex<Term> harmless;
    private final Set<String> within = new HashSet<>();
    private final Set<String> harmlessWithin = new HashSet<>();
    private final int longestWithin;

    /** @param more phrases that say enough, such as those of the vocabulary */
    GuardedWords(Stream<String> more) {
        CsvResource.forEach(
                GuardedWords.class,
                "word-classes.csv",
                row -> classes.put(row.getField("class"), spelt(row.getField("words"))));
        List<Term> alike = new ArrayList<>();
        CsvResource.forEach(
                GuardedWords.class,
                "not-guarded-terms.csv",
                row -> alike.add(term(row.getField("term"), "", "", "", "")));
        List<Term> all = new ArrayList<>();
        CsvResource.forEach(
                GuardedWords.class,
                "guarded-terms.csv",
                row -> all.add(term(
                        row.getField("term"),
                        row.getField("near"),
                        row.getField("apart"),
                        row.getField("unless"),
                        row.getField("where"))));
        more.map(phrase -> String.join(" ", DisguisedText.words(phrase)))
                .filter(phrase -> !phrase.isEmpty())
                .forEach(phrase -> all.add(term(phrase, "", "", "", "")));
        terms = new PhraseIndex<>(all);
        harmless = new PhraseIndex<>(alike);
        all.stream().filter(Term::saysEnough).forEach(term -> within.addAll(squeezed(term)));
        alike.forEach(term -> harmlessWithin.addAll(squeezed(term)));
        longestWithin = Stream.concat(within.stream(), harmlessWithin.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Does such a text speak of a guarded subject? */
    boolean speakOf(String text, Where where) {
        List<String> words = withoutHarmless(DisguisedText.words(text));
        return terms.in(words).stream()
                        .anyMatch(found -> isReadIn(where, found.phrase())
                                && found.phrase().isIn(words, found.at()))
                || words.stream().anyMatch(word -> holds(word, SHORTEST_WITHIN))
                || words.size() <= FEW_WORDS && holds(String.join("", words), LONG);
    }

    private static boolean isReadIn(Where where, Term term) {
        return term.where == Where.ANY || term.where == where;
    }

    /** A web or e-mail address, whose words stand without spaces. */
    boolean speakOfAddress(String address) {
        return speakOf(address.replace('@', ' '), Where.ANY);
    }

    private List<String> withoutHarmless(List<String> words) {
        List<String> left = new ArrayList<>(words);
        harmless.in(words).forEach(found -> {
            for (int i = 0; i < found.phrase().words().size(); i++) {
                left.set(found.at() + i, TAKEN_OUT);
            }
        });
        return left;
    }

    /** Does a term stand in letters without spaces, and no harmless one around it? */
    private boolean holds(String letters, int shortest) {
        if (letters.length() < shortest || first(letters, within, shortest) == null) {
            return false;
        }
        String left = letters;
        String alike = first(left, harmlessWithin, SHORTEST_WITHIN);
        while (alike != null) {
            left = left.replace(alike, TAKEN_OUT);
            alike = first(left, harmlessWithin, SHORTEST_WITHIN);
        }
        return first(left, within, shortest) != null;
    }

    private @Nullable String first(String letters, Set<String> phrases, int shortest) {
        for (int from = 0; from + shortest <= letters.length(); from++) {
            int most = Math.min(letters.length(), from + longestWithin);
            for (int to = most; to >= from + shortest; to--) {
                String part = letters.substring(from, to);
                if (phrases.contains(part)) {
                    return part;
                }
            }
        }
        return null;
    }

    private Term term(String words, String near, String apart, String unless, String where) {
        return new Term(
                choices(words),
                choices(near),
                apart.isBlank() ? 1 : Integer.parseInt(apart.strip()),
                choices(unless),
                where.isBlank() ? Where.ANY : Where.valueOf(where.strip().toUpperCase(Locale.ROOT)));
    }

    private List<Choice> choices(String phrase) {
        return Stream.of(phrase.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Choice(
                        Stream.of(word.split("\\|")).flatMap(this::words).toList()))
                .toList();
    }

    /** A word, or all of a class such as {@code {whom}}. */
    private Stream<String> words(String choice) {
        return choice.startsWith("{")
                ? Objects.requireNonNull(classes.get(choice.substring(1, choice.length() - 1)), choice).stream()
                : Stream.of(spelling(choice));
    }

    private static List<String> spelt(String words) {
        return Stream.of(words.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(GuardedWords::spelling)
                .toList();
    }

    /** As {@link DisguisedText} spells it, so that both are compared alike. */
    private static String spelling(String word) {
        String end = word.endsWith("*") || word.endsWith("~") ? word.substring(word.length() - 1) : "";
        return String.join("", DisguisedText.words(word.substring(0, word.length() - end.length()))) + end;
    }

    /** Each way to write a term without spaces; none where there are too many. */
    private static List<String> squeezed(Term term) {
        List<String> spellings = List.of("");
        for (Choice choice : term.words) {
            spellings = spellings.stream()
                    .flatMap(spelling -> choice.words().map(word -> spelling + word))
                    .toList();
            if (spellings.size() > MOST_SPELLINGS) {
                return List.of();
            }
        }
        return spellings.stream()
                .map(spelling -> String.join("", DisguisedText.words(spelling)))
                .filter(spelling -> spelling.length() >= SHORTEST_WITHIN)
                .toList();
    }
}
