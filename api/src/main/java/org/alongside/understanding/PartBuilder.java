package org.alongside.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.resource.WordList;
import org.alongside.saying.SameWords;
import org.alongside.saying.Sayings;

/** Makes a {@link ParsedQuery.Part} of some of the words: their topics, other words for them, and close spellings. */
final class PartBuilder {

    /** Words that do not help to find anything; dropped. */
    private static final Set<String> STOP = WordList.read(PartBuilder.class, "stop-words.txt");

    private final TokenCursor reading;
    private final TopicWords topics;
    private final SpellingDictionary known;
    private final FactWords facts;
    private final SameWords sameWords;

    PartBuilder(
            TokenCursor reading, TopicWords topics, SpellingDictionary known, FactWords facts, SameWords sameWords) {
        this.reading = reading;
        this.topics = topics;
        this.known = known;
        this.facts = facts;
        this.sameWords = sameWords;
    }

    static boolean isStopWord(Words.Token token) {
        return STOP.contains(token.plain());
    }

    /** Some words in a row, the last not included. */
    ParsedQuery.Part of(int from, int to) {
        List<String> stems = reading.stems(from, to);
        List<List<String>> same = sameWords.of(stems);
        Set<String> meant = topics.topics(reading.plain(from, to), stems, same);
        // Stop words inside a phrase ("losing my husband") need not be in the text.
        List<Words.Token> all =
                IntStream.range(from, to).mapToObj(reading::token).toList();
        List<Words.Token> some =
                all.stream().filter(token -> !isStopWord(token)).toList();
        // One word alone is not enough: "have a say" is more than "say".
        List<Words.Token> telling = some.size() < 2 ? all : some;
        List<String> spellings =
                to - from > 1 ? List.of() : known.spellings(reading.token(from).plain());
        return new ParsedQuery.Part(
                plain(telling),
                stems(telling),
                false,
                meant,
                facts.offers(reading.plain(from, to)),
                topics.otherWords(meant, stems, same),
                spellings.stream()
                        .flatMap(spelling -> Words.stems(spelling).stream())
                        .distinct()
                        .toList(),
                spellings.stream()
                        .flatMap(spelling -> topics.topics(Words.stems(spelling)).stream())
                        .collect(Collectors.toSet()),
                false);
    }

    /** What a saying stands for. Its topics are those of the vocabulary, too, where that has the same words. */
    ParsedQuery.Part of(Sayings.Match match) {
        List<Words.Token> all = match.at().stream().map(reading::token).toList();
        List<Words.Token> some =
                all.stream().filter(token -> !isStopWord(token)).toList();
        List<Words.Token> telling = some.isEmpty() ? all : some;
        Set<String> meant = new LinkedHashSet<>(match.topics());
        meant.addAll(topics.topics(stems(all)));
        return new ParsedQuery.Part(
                plain(telling),
                stems(telling),
                false,
                meant,
                Set.of(),
                topics.otherWords(meant, stems(telling)),
                List.of(),
                Set.of(),
                false);
    }

    /** A short form that the vocabulary has not, for all its meanings. */
    ParsedQuery.Part of(int at, ShortForms.Meant meant) {
        Words.Token word = reading.token(at);
        Set<String> all = new LinkedHashSet<>(meant.topics());
        return new ParsedQuery.Part(
                List.of(word.plain()),
                List.of(word.stem()),
                false,
                all,
                Set.of(),
                topics.otherWords(all, List.of(word.stem())),
                List.of(),
                Set.of(),
                meant.everyday());
    }

    /** Words between quotation marks: only a text that has just these is meant. */
    ParsedQuery.Part exact(int from, int to) {
        return wordsAlone(reading.plain(from, to), reading.stems(from, to), true);
    }

    /** A word that everybody's listing has ("group"), for where it is all that was typed. */
    static ParsedQuery.Part onlySoft(String stem) {
        return wordsAlone(List.of(stem), List.of(stem), false);
    }

    private static ParsedQuery.Part wordsAlone(List<String> words, List<String> stems, boolean exact) {
        return new ParsedQuery.Part(words, stems, exact, Set.of(), Set.of(), List.of(), List.of(), Set.of(), false);
    }

    private static List<String> plain(List<Words.Token> tokens) {
        return tokens.stream().map(Words.Token::plain).toList();
    }

    private static List<String> stems(List<Words.Token> tokens) {
        return tokens.stream().map(Words.Token::stem).toList();
    }
}
