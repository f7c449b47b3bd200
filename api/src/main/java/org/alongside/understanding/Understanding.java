package org.alongside.understanding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Schedule;
import org.springframework.stereotype.Component;

/**
 * Reads typed words as a person would: times and facts first, then topics by the longest phrase, then the place, then word by word.
 * Deterministic, English and Welsh; nobody's search is kept or learnt from.
 */
@Component
public class Understanding {

    private static final int MOST_WORDS = 32;

    /** Words that carry nothing for finding; dropped. */
    private static final Set<String> STOP = WordList.read("stop-words.txt");

    /** Words so common in this field that not having them says nothing. */
    private static final Set<String> SOFT = WordList.read("soft-words.txt");

    private final FactWords facts = new FactWords();
    private final DateWords dates = new DateWords();
    private final AgeWords ages = new AgeWords();
    private final HelpWords help = new HelpWords();
    private final TopicWords topics;
    private final PlaceWords places;
    private final KnownWords known;
    private final Clock clock;

    public Understanding(Vocabulary vocabulary, Gazetteer gazetteer, KnownWords known, Clock clock) {
        this.topics = new TopicWords(vocabulary);
        this.places = new PlaceWords(gazetteer);
        this.known = known;
        this.clock = clock;
    }

    /** Bounded work whatever is typed: the first {@value #MOST_WORDS} words count. */
    public Understood of(String typed) {
        List<Token> tokens = Words.tokens(typed, MOST_WORDS);
        Reading reading = new Reading(typed, tokens);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(Schedule.UK));
        Optional<LocalDate> on = dates.read(reading, today);
        Optional<Integer> age = ages.read(reading);
        facts.read(reading);
        List<Understood.Part> parts = new ArrayList<>(phrases(reading));
        Optional<PlaceAnswer> place = places.read(reading);
        List<String> soft = new ArrayList<>();
        words(reading, parts, soft);
        boolean nothingElse =
                parts.isEmpty() && place.isEmpty() && reading.facts().isEmpty() && on.isEmpty();
        return new Understood(
                nothingElse
                        ? soft.stream().distinct().map(Understanding::onlySoft).toList()
                        : parts,
                nothingElse ? List.of() : soft,
                place.orElse(null),
                reading.facts(),
                on.orElse(null),
                age.orElse(null),
                reading.chips(),
                help.heard(tokens));
    }

    private List<Understood.Part> phrases(Reading reading) {
        List<Understood.Part> parts = new ArrayList<>();
        for (int from = 0; from < reading.size(); from++) {
            int to = topics.longest(reading, from);
            boolean stopWordAlone =
                    to == from + 1 && STOP.contains(reading.token(from).plain());
            if (to > from && !stopWordAlone) {
                parts.add(part(reading, from, to));
                reading.take(from, to);
                from = to - 1;
            }
        }
        return parts;
    }

    private void words(Reading reading, List<Understood.Part> parts, List<String> soft) {
        for (int at = 0; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            if (!reading.isFree(at, at + 1) || STOP.contains(word)) {
                continue;
            }
            if (SOFT.contains(word)) {
                soft.add(reading.token(at).stem());
            } else {
                parts.add(part(reading, at, at + 1));
            }
        }
    }

    private Understood.Part part(Reading reading, int from, int to) {
        List<String> stems = reading.stems(from, to);
        Set<String> meant = topics.topics(stems);
        // Stop words inside a phrase ("losing my husband") need not be in the text.
        List<Token> telling = Stream.iterate(from, at -> at < to, at -> at + 1)
                .map(reading::token)
                .filter(token -> to - from == 1 || !STOP.contains(token.plain()))
                .toList();
        String single = to - from == 1 ? reading.token(from).plain() : "";
        return new Understood.Part(
                telling.stream().map(Token::plain).toList(),
                telling.stream().map(Token::stem).toList(),
                meant,
                facts.offers(reading.plain(from, to)),
                topics.otherWords(meant, stems),
                single.isEmpty() ? List.of() : spellings(single));
    }

    private List<String> spellings(String word) {
        return known.spellings(word).stream()
                .flatMap(spelling -> Words.stems(spelling).stream())
                .distinct()
                .toList();
    }

    /** Where nothing else was typed, "support group" is what is asked for. */
    private static Understood.Part onlySoft(String stem) {
        return new Understood.Part(List.of(stem), List.of(stem), Set.of(), Set.of(), List.of(), List.of());
    }
}
