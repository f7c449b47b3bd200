package org.alongside.understanding;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.alongside.resource.WordList;
import org.alongside.saying.SameWords;
import org.alongside.saying.Sayings;
import org.alongside.understanding.times.TimeReader;
import org.alongside.understanding.times.TimeReading;
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
    private static final Set<String> STOP = WordList.read(QueryParser.class, "stop-words.txt");

    /** Words so common in this field that a listing need not have them. */
    private static final Set<String> SOFT = WordList.read(QueryParser.class, "soft-words.txt");

    private final FactWords facts = new FactWords();
    private final TimeReader times = new TimeReader();
    private final AgeWords ages = new AgeWords();
    private final DangerReader danger = new DangerReader();
    private final SoftPhrases softPhrases = new SoftPhrases();
    private final Negations negations = new Negations(facts);
    private final Sayings sayings = new Sayings(Words::plain, Words::stems);
    private final SameWords sameWords = new SameWords(Words::stems);
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
        private final Set<String> sayingPeople = new LinkedHashSet<>();
        private final Set<ParsedQuery.Part> said = new LinkedHashSet<>();
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
            TimeReading time = times();
            negations.read(reading, topics);
            sayings();
            Optional<Integer> age = ages.read(reading);
            facts.read(reading);
            phrases();
            Optional<PlaceAnswer> place = places.read(reading, known, welsh || reading.hasWelsh());
            List<ParsedQuery.Offered> offered = places.offered(reading, known, this::isNearlyATopic);
            List<String> asTyped = reading.freeOrMeant();
            List<String> asWritten = reading.plain(0, reading.size());
            words();
            parts.sort(Comparator.comparingInt(
                    part -> asWritten.indexOf(part.words().getFirst())));
            boolean nothingElse = parts.isEmpty()
                    && place.isEmpty()
                    && reading.facts().isEmpty()
                    && time.on() == null
                    && time.within() == null;
            Set<String> people = new LinkedHashSet<>();
            parts.stream().filter(part -> !said.contains(part)).forEach(part -> people.addAll(topics.people(part)));
            people.addAll(sayingPeople);
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
                    span(time.within()),
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

        /** Takes the words of times. Hours of the day are facts that no filter has; their parts of the day are filters. */
        private TimeReading times() {
            ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), Schedule.UK_ZONE);
            TimeReading time = times.read(reading.unread(), now, known::knows, places::isNamed);
            time.found().forEach(found -> {
                TokenCursor.Span words = reading.tokensAt(found.from(), found.to());
                if (words.to() > words.from()) {
                    reading.addChip(found.what(), words.from(), words.to(), found.values());
                    reading.take(words.from(), words.to());
                }
            });
            time.facts().forEach(reading::addFact);
            return time;
        }

        private static ParsedQuery.@Nullable Span span(TimeReading.@Nullable Span span) {
            return span == null ? null : new ParsedQuery.Span(span.from(), span.to());
        }

        private boolean isNearlyATopic(String word) {
            return known.spellings(word).stream()
                    .anyMatch(spelling -> !topics.topics(Words.stems(spelling)).isEmpty());
        }

        /** What a saying stands for; longer phrases of the vocabulary and names of facts go before it. */
        private void sayings() {
            List<Sayings.Word> words = IntStream.range(0, reading.size())
                    .mapToObj(at -> new Sayings.Word(
                            reading.token(at).plain(), reading.token(at).stem(), reading.isFree(at, at + 1)))
                    .toList();
            for (Sayings.Match match : sayings.in(words)) {
                if (isPartOfMore(match.at()) || isKnown(match)) {
                    continue;
                }
                match.at().forEach(at -> reading.meant(at, at + 1));
                if (!match.topics().isEmpty()) {
                    said.add(part(match));
                } else if (match.helps()) {
                    match.at().stream()
                            .map(reading::token)
                            .filter(token -> !STOP.contains(token.plain()))
                            .forEach(token -> soft.add(token.stem()));
                }
            }
            parts.addAll(said);
        }

        /** Do some of these words stand in a longer phrase of the vocabulary or a longer fact, or all in a fact that is as long? */
        private boolean isPartOfMore(List<Integer> at) {
            return IntStream.range(0, reading.size()).anyMatch(from -> {
                int topic = topics.longest(reading, from);
                int fact = facts.longest(reading, from);
                return topic - from > at.size() && isAnyOf(at, from, topic)
                        || fact - from > at.size() && isAnyOf(at, from, fact)
                        || fact - from == at.size()
                                && (at.size() > 1 || fact == at.getLast() + 1)
                                && isAnyOf(at, from, fact);
            });
        }

        /** Has the vocabulary the same words for the same topics, and does no fact begin with them? */
        private boolean isKnown(Sayings.Match match) {
            int from = match.at().getFirst();
            int to = match.at().getLast() + 1;
            return !match.topics().isEmpty()
                    && topics.longest(reading, from) == to
                    && topics.topics(reading.stems(from, to)).containsAll(match.topics())
                    && facts.longest(reading, from) == from;
        }

        private static boolean isAnyOf(List<Integer> at, int from, int to) {
            return at.stream().anyMatch(word -> from <= word && word < to);
        }

        private int longestSame(int from) {
            return IntStream.iterate(Math.min(reading.size(), from + SameWords.LONGEST), to -> to > from, to -> to - 1)
                    .filter(to -> reading.isFree(from, to) && sameWords.has(reading.stems(from, to)))
                    .findFirst()
                    .orElse(from);
        }

        private void phrases() {
            for (int from = 0; from < reading.size(); from++) {
                int to = Math.max(
                        Math.max(topics.longest(reading, from), facts.longestOffer(reading, from)), longestSame(from));
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

        /** Its topics are those of the vocabulary, too, where that has the same words. */
        private ParsedQuery.Part part(Sayings.Match match) {
            List<Token> all = match.at().stream().map(reading::token).toList();
            List<Token> some =
                    all.stream().filter(token -> !STOP.contains(token.plain())).toList();
            List<Token> telling = some.isEmpty() ? all : some;
            List<String> stems = telling.stream().map(Token::stem).toList();
            Set<String> known = topics.topics(all.stream().map(Token::stem).toList());
            Set<String> meant = new LinkedHashSet<>(match.topics());
            meant.addAll(known);
            ParsedQuery.Part part = new ParsedQuery.Part(
                    telling.stream().map(Token::plain).toList(),
                    stems,
                    false,
                    meant,
                    Set.of(),
                    topics.otherWords(meant, stems),
                    List.of(),
                    Set.of());
            sayingPeople.addAll(topics.people(meant));
            sayingPeople.addAll(known.isEmpty() ? Set.of() : topics.people(part));
            return part;
        }

        private ParsedQuery.Part part(int from, int to, boolean exact) {
            List<String> stems = reading.stems(from, to);
            List<List<String>> same = exact ? List.of() : sameWords.of(stems);
            Set<String> meant = exact ? Set.of() : topics.topics(reading.plain(from, to), stems, same);
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
                    topics.otherWords(meant, stems, same),
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
