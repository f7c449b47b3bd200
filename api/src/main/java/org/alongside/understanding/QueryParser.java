package org.alongside.understanding;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.danger.Danger;
import org.alongside.danger.DangerReader;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads typed words as a person would: what stands between quotation marks, then times and facts, then topics by the longest phrase, then
 * the place, then word by word. Deterministic, English and Welsh; no search is kept or learnt from.
 */
@Component
public class QueryParser {

    private static final int MOST_WORDS = 80;

    /** Nobody asks for more things at once. */
    private static final int MOST_PARTS = 32;

    /** More letters than anybody types; the rest is not read. */
    private static final int LONGEST = 1_000;

    /** Invisible characters, such as those in copied text; they would split words. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** Words that do not help to find anything; dropped. */
    private static final Set<String> STOP = WordList.read("stop-words.txt");

    /** Words so common in this field that a listing need not have them. */
    private static final Set<String> SOFT = WordList.read("soft-words.txt");

    private final FactWords facts = new FactWords();
    private final DateWords dates = new DateWords();
    private final AgeWords ages = new AgeWords();
    private final DangerReader danger = new DangerReader();
    private final SoftPhrases softPhrases = new SoftPhrases();
    private final Vocabulary vocabulary;
    private final PlaceWords places;
    private final CurrentDictionary dictionary;
    private final Clock clock;
    private volatile TopicWords topics;

    public QueryParser(Vocabulary vocabulary, Gazetteer gazetteer, CurrentDictionary dictionary, Clock clock) {
        this.vocabulary = vocabulary;
        this.topics = new TopicWords(vocabulary.topics());
        this.dictionary = dictionary;
        this.places = new PlaceWords(gazetteer);
        this.clock = clock;
    }

    /** Bounded work whatever is typed: the first {@value #MOST_WORDS} words count. */
    public ParsedQuery of(String typed) {
        String text = UNSEEN.matcher(typed.substring(0, Math.min(typed.length(), LONGEST)))
                .replaceAll("");
        List<Token> tokens = Words.tokens(text, MOST_WORDS);
        ParsedQuery all = new Read(text, tokens, topicWords(), dictionary.get()).all();
        return all.parts().size() > MOST_PARTS ? all.withParts(MOST_PARTS) : all;
    }

    /** Built anew where the vocabulary was added to. */
    private TopicWords topicWords() {
        Collection<Topic> current = vocabulary.topics();
        if (!topics.isFrom(current)) {
            topics = new TopicWords(current);
        }
        return topics;
    }

    /** One reading of one text. */
    private final class Read {

        private final String typed;
        private final TokenCursor reading;
        private final TopicWords topics;
        private final SpellingDictionary known;
        private final List<ParsedQuery.Part> parts = new ArrayList<>();
        private final List<String> soft = new ArrayList<>();
        private final Set<String> softTopics = new LinkedHashSet<>();
        private boolean welsh;

        Read(String typed, List<Token> tokens, TopicWords topics, SpellingDictionary known) {
            this.typed = typed;
            this.reading = new TokenCursor(typed, tokens);
            this.topics = topics;
            this.known = known;
        }

        ParsedQuery all() {
            reading.quoted().forEach(span -> {
                parts.add(part(span.from(), span.to(), true));
                reading.take(span.from(), span.to());
            });
            DateWords.Told time = dates.read(reading, ZonedDateTime.ofInstant(clock.instant(), Schedule.UK_ZONE));
            Optional<Integer> age = ages.read(reading);
            facts.read(reading);
            phrases();
            Optional<PlaceAnswer> place = places.read(reading, known, welsh || reading.hasWelsh());
            List<ParsedQuery.Offered> offered = places.offered(reading, known, this::isNearlyATopic);
            List<String> asTyped = reading.freeOrMeant();
            words();
            boolean nothingElse =
                    parts.isEmpty() && place.isEmpty() && reading.facts().isEmpty() && !time.isTold();
            Set<String> people = new LinkedHashSet<>();
            parts.forEach(part -> people.addAll(topics.people(part)));
            return new ParsedQuery(
                    nothingElse
                            ? soft.stream()
                                    .distinct()
                                    .map(QueryParser::onlySoft)
                                    .toList()
                            : parts,
                    nothingElse ? List.of() : soft,
                    softTopics,
                    people,
                    asTyped,
                    place.orElse(null),
                    offered,
                    reading.facts(),
                    time.on(),
                    time.within(),
                    age.orElse(null),
                    reading.chips(),
                    welsh || reading.hasWelsh(),
                    danger(age.orElse(null)),
                    false,
                    vocabulary.rules());
        }

        /** Reads what the topics were understood to be, too; and a word the directory knows is no slip. */
        private Danger danger(@Nullable Integer age) {
            Set<String> about =
                    parts.stream().flatMap(part -> part.topics().stream()).collect(Collectors.toSet());
            return danger.hear(typed, age, about, known::knows);
        }

        private boolean isNearlyATopic(String word) {
            return known.spellings(word).stream()
                    .anyMatch(spelling -> !topics.topics(Words.stems(spelling)).isEmpty());
        }

        private void phrases() {
            for (int from = 0; from < reading.size(); from++) {
                int to = Math.max(topics.longest(reading, from), facts.longestOffer(reading, from));
                int helping = softPhrases.longest(reading, from);
                if (helping > from && helping >= to) {
                    softTopics.addAll(softPhrases.topics(reading.plain(from, helping)));
                    reading.meant(from, helping);
                    from = helping - 1;
                    continue;
                }
                boolean stopWordAlone =
                        to == from + 1 && STOP.contains(reading.token(from).plain());
                if (to > from && !stopWordAlone && !places.isPlainly(reading, from, to)) {
                    welsh |= topics.isWelsh(reading.stems(from, to));
                    parts.add(part(from, to, false));
                    addChip(from, to);
                    reading.meant(from, to);
                    from = to - 1;
                }
            }
        }

        /** A chip shows who a group is for or what it offers; what it is about stays among the words. */
        private void addChip(int from, int to) {
            List<String> stems = reading.stems(from, to);
            Set<String> people = topics.peopleOnly(stems);
            if (!people.isEmpty()) {
                reading.addChip("audience", from, to, people);
            } else if (topics.isNobodysLife(stems)
                    && !facts.offers(reading.plain(from, to)).isEmpty()) {
                facts.addOfferChip(reading, from, to);
            }
        }

        private void words() {
            for (int at = 0; at < reading.size(); at++) {
                String word = reading.token(at).plain();
                if (!reading.isFree(at, at + 1) || STOP.contains(word)) {
                    continue;
                }
                if (SOFT.contains(word) || reading.isOffered(at)) {
                    soft.add(reading.token(at).stem());
                } else {
                    parts.add(part(at, at + 1, false));
                }
            }
        }

        private ParsedQuery.Part part(int from, int to, boolean exact) {
            List<String> stems = reading.stems(from, to);
            Set<String> meant = exact ? Set.of() : topics.topics(reading.plain(from, to), stems);
            // Stop words inside a phrase ("losing my husband") need not be in the text.
            List<Token> all = IntStream.range(from, to).mapToObj(reading::token).toList();
            List<Token> some =
                    all.stream().filter(token -> !STOP.contains(token.plain())).toList();
            // One word alone is not enough: "have a say" is more than "say".
            List<Token> telling = exact || some.size() < 2 ? all : some;
            List<String> spellings = exact || to - from > 1
                    ? List.of()
                    : known.spellings(reading.token(from).plain());
            return new ParsedQuery.Part(
                    telling.stream().map(Token::plain).toList(),
                    telling.stream().map(Token::stem).toList(),
                    exact,
                    meant,
                    exact ? Set.of() : facts.offers(reading.plain(from, to)),
                    topics.otherWords(meant, stems),
                    spellings.stream()
                            .flatMap(spelling -> Words.stems(spelling).stream())
                            .distinct()
                            .toList(),
                    spellings.stream()
                            .flatMap(spelling -> topics.topics(Words.stems(spelling)).stream())
                            .collect(Collectors.toSet()));
        }
    }

    /** Where nothing else was typed, "support group" is what is asked for. */
    private static ParsedQuery.Part onlySoft(String stem) {
        return new ParsedQuery.Part(
                List.of(stem), List.of(stem), false, Set.of(), Set.of(), List.of(), List.of(), Set.of());
    }
}
