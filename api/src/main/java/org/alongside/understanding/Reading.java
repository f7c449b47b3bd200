package org.alongside.understanding;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.danger.Danger;
import org.alongside.danger.DangerReader;
import org.alongside.place.PlaceAnswer;
import org.alongside.resource.WordList;
import org.alongside.saying.SameWords;
import org.alongside.saying.Sayings;
import org.alongside.understanding.times.TimeReader;
import org.alongside.understanding.times.TimeReading;
import org.alongside.vocabulary.TopicRules;
import org.jspecify.annotations.Nullable;

/** One reading of one text: each reader in turn takes the words it understands. */
final class Reading {

    /** Words so common in this field that a listing need not have them. */
    private static final Set<String> SOFT = WordList.read(Reading.class, "soft-words.txt");

    private static final int FEWEST_WORDS_OF_A_SENTENCE = 6;
    private static final Set<String> FILLERS = SmallWords.named("fillers");

    /** What reads all texts: word lists and their rules. */
    record Readers(
            FactWords facts,
            TimeReader times,
            AgeWords ages,
            DangerReader danger,
            SoftPhrases softPhrases,
            Negations negations,
            SayingReader sayings,
            ShortForms shortForms,
            SameWords sameWords,
            PlaceWords places) {}

    private final Readers readers;
    private final String typed;
    private final TokenCursor reading;
    private final TopicWords topics;
    private final SpellingDictionary known;
    private final PartBuilder builder;
    private final List<ParsedQuery.Part> parts = new ArrayList<>();
    private final List<String> soft = new ArrayList<>();
    private final Set<String> softTopics = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final List<Doubts.ShortForm> shortForms = new ArrayList<>();
    private final Set<Integer> unknown = new TreeSet<>();
    private boolean welsh;

    Reading(Readers readers, String typed, List<Words.Token> tokens, TopicWords topics, SpellingDictionary known) {
        this.readers = readers;
        this.typed = typed;
        this.reading = new TokenCursor(typed, tokens);
        this.topics = topics;
        this.known = known;
        this.builder = new PartBuilder(reading, topics, known, readers.facts, readers.sameWords);
    }

    ParsedQuery all(ZonedDateTime now, TopicRules rules) {
        quoted();
        readers.facts.readSpace(reading);
        TimeReading time = times(now);
        readers.negations.read(reading, topics);
        sayings();
        Optional<Integer> age = readers.ages.read(reading);
        readers.facts.read(reading);
        phrases();
        Optional<PlaceAnswer> place = readers.places.read(reading, known, isWelsh());
        List<Doubts.Offered> offered = readers.places.offered(reading, known, this::isNearlyATopic);
        List<String> asTyped = reading.freeOrMeant();
        words();
        boolean nothingElse = parts.isEmpty()
                && place.isEmpty()
                && reading.facts().isEmpty()
                && time.on() == null
                && time.within() == null;
        if (nothingElse) {
            askForUnknown();
        }
        List<String> asWritten = reading.plain(0, reading.size());
        parts.sort(
                Comparator.comparingInt(part -> asWritten.indexOf(part.words().getFirst())));
        boolean onlySoft = nothingElse && parts.isEmpty();
        return new ParsedQuery(
                onlySoft ? soft.stream().distinct().map(PartBuilder::onlySoft).toList() : parts,
                onlySoft ? List.of() : soft,
                softTopics,
                people,
                asTyped,
                place.orElse(null),
                new Doubts(offered, shortForms, unknown()),
                reading.facts(),
                reading.leftOut(about()),
                time.on(),
                span(time.within()),
                age.orElse(null),
                reading.chips(),
                isWelsh(),
                danger(age.orElse(null)),
                false,
                rules);
    }

    private boolean isWelsh() {
        return welsh || reading.hasWelsh();
    }

    /** Reads what the topics were understood to be, too; and a word the directory knows is no slip. */
    private Danger danger(@Nullable Integer age) {
        return readers.danger.hear(typed, age, about(), known::knows, isSentence());
    }

    /** More than a few words that are all understood; the model reads English alone. */
    private boolean isSentence() {
        return !isWelsh()
                && (reading.size() >= FEWEST_WORDS_OF_A_SENTENCE
                        || !parts.stream().allMatch(ParsedQuery.Part::isTold));
    }

    private Set<String> about() {
        return parts.stream().flatMap(part -> part.topics().stream()).collect(Collectors.toSet());
    }

    private void quoted() {
        reading.quoted().forEach(span -> {
            add(builder.exact(span.from(), span.to()));
            reading.take(span.from(), span.to());
        });
    }

    /** Takes the words of times. Hours of the day are facts that no filter has; their parts of the day are filters. */
    private TimeReading times(ZonedDateTime now) {
        TimeReading time = readers.times.read(reading.unread(), now, known::knows, readers.places::isNamed);
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

    /** Only the people a saying stands for are asked for, and those of a phrase of the vocabulary that has the same words. */
    private void sayings() {
        for (Sayings.Match match : readers.sayings.read(reading, topics)) {
            List<Words.Token> words = match.at().stream().map(reading::token).toList();
            if (!match.topics().isEmpty()) {
                ParsedQuery.Part part = builder.of(match);
                if (!parts.contains(part)) {
                    parts.add(part);
                }
                people.addAll(topics.people(part.topics()));
                if (!topics.topics(words.stream().map(Words.Token::stem).toList())
                        .isEmpty()) {
                    people.addAll(topics.people(part));
                }
            } else if (match.helps()) {
                words.stream().filter(token -> !PartBuilder.isStopWord(token)).forEach(token -> soft.add(token.stem()));
            }
        }
    }

    private void phrases() {
        for (int from = 0; from < reading.size(); from++) {
            int to = Math.max(
                    Math.max(topics.longest(reading, from), readers.facts.longestOffer(reading, from)),
                    longestSame(from));
            int helping = readers.softPhrases.longest(reading, from);
            if (helping > from && helping >= to) {
                softTopics.addAll(readers.softPhrases.topics(reading.plain(from, helping)));
                reading.meant(from, helping);
                from = helping - 1;
                continue;
            }
            if (to <= from + 1 && reading.isFree(from, from + 1) && addShortForm(from, to > from)) {
                continue;
            }
            boolean stopWordAlone = to == from + 1 && PartBuilder.isStopWord(reading.token(from));
            if (to > from && !stopWordAlone && !readers.places.isPlainly(reading, from, to)) {
                welsh |= topics.isWelsh(reading.stems(from, to));
                add(builder.of(from, to));
                offerMeanings(from, to);
                addChip(from, to);
                reading.meant(from, to);
                from = to - 1;
            }
        }
    }

    /** @param known whether the vocabulary has it */
    private boolean addShortForm(int at, boolean known) {
        Optional<ShortForms.Meant> meant = readers.shortForms.at(reading, at);
        meant.ifPresent(form -> {
            add(known && !form.everyday() ? builder.of(at, at + 1) : builder.of(at, form));
            offer(at, form);
            reading.meant(at, at + 1);
        });
        return meant.isPresent();
    }

    /** "AA meeting", which the vocabulary has, may still mean more. */
    private void offerMeanings(int from, int to) {
        if (ShortForms.areOfAGroup(reading.plain(from + 1, to))) {
            readers.shortForms.at(reading, from).ifPresent(form -> offer(from, form));
        }
    }

    private void offer(int at, ShortForms.Meant form) {
        shortForms.add(new Doubts.ShortForm(reading.text(at, at + 1), reading.without(at, at + 1), form.topics()));
    }

    private int longestSame(int from) {
        return IntStream.iterate(Math.min(reading.size(), from + SameWords.LONGEST), to -> to > from, to -> to - 1)
                .filter(to -> reading.isFree(from, to) && readers.sameWords.has(reading.stems(from, to)))
                .findFirst()
                .orElse(from);
    }

    /** A chip shows who a group is for or what it offers; what it is about stays among the words. */
    private void addChip(int from, int to) {
        List<String> stems = reading.stems(from, to);
        Set<String> asked = topics.peopleOnly(stems);
        if (!asked.isEmpty()) {
            reading.addChip("audience", from, to, asked);
        } else if (topics.isNobodysLife(stems)
                && !readers.facts.offers(reading.plain(from, to)).isEmpty()) {
            readers.facts.addOfferChip(reading, from, to);
        }
    }

    private void words() {
        for (int at = 0; at < reading.size(); at++) {
            Words.Token word = reading.token(at);
            if (!reading.isFree(at, at + 1) || PartBuilder.isStopWord(word) || FILLERS.contains(word.plain())) {
                continue;
            }
            if (SOFT.contains(word.plain()) || reading.isOffered(at)) {
                soft.add(word.stem());
            } else {
                addWord(at);
            }
        }
    }

    /** One word nobody knows cannot be met: it only helps the order, for a listing that is newer than the words known. */
    private void addWord(int at) {
        ParsedQuery.Part part = builder.of(at, at + 1);
        if (part.canBeMet() || known.mayBeInAListing(reading.token(at).stem())) {
            add(part);
        } else {
            unknown.add(at);
            soft.add(reading.token(at).stem());
        }
    }

    /** Where nothing else was asked for, "nothing found" is true. */
    private void askForUnknown() {
        unknown.forEach(at -> add(builder.of(at, at + 1)));
        unknown.clear();
    }

    private List<String> unknown() {
        return unknown.stream().map(at -> reading.text(at, at + 1)).toList();
    }

    private void add(ParsedQuery.Part part) {
        parts.add(part);
        people.addAll(topics.people(part));
    }
}
