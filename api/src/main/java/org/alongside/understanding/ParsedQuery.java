package org.alongside.understanding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.danger.Danger;
import org.alongside.place.PlaceAnswer;
import org.alongside.vocabulary.TopicRules;
import org.jspecify.annotations.Nullable;

/**
 * What typed words ask for.
 *
 * @param parts what must be met, each in one of several ways, in the order typed
 * @param soft stems that help the order but need not be there ("group", "somewhere")
 * @param softTopics ids of the vocabulary that help the order but need not be there ("someone to talk to")
 * @param audiences ids of the people it should be for, as far as the words say
 * @param asTyped all words in a row but those of places and facts: perhaps a name
 * @param place named among the words
 * @param doubts what was not taken for sure
 * @param facts filters named among the words, by facet as written in addresses ({@code weekday} to {@code tue})
 * @param leftOut what the words say should not be there, in the same way
 * @param on a date named among the words
 * @param within a time from now on, named among the words ("now", "this weekend")
 * @param age a person's age named among the words
 * @param chips what was recognised, for showing back
 * @param welsh whether it was asked in Welsh
 * @param danger whether help comes first, stands in one quiet line, or is not needed
 * @param cut whether more was typed than can be looked for at once, so that some of it, or of the other words for it, is left out
 * @param rules about people, as they were when the words were read
 */
public record ParsedQuery(
        List<Part> parts,
        List<String> soft,
        Set<String> softTopics,
        Set<String> audiences,
        List<String> asTyped,
        @Nullable PlaceAnswer place,
        Doubts doubts,
        Map<String, Set<String>> facts,
        Map<String, Set<String>> leftOut,
        @Nullable LocalDate on,
        @Nullable Span within,
        @Nullable Integer age,
        List<Chip> chips,
        boolean welsh,
        Danger danger,
        boolean cut,
        TopicRules rules) {

    public static final ParsedQuery NOTHING = new ParsedQuery(
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            List.of(),
            null,
            Doubts.NONE,
            Map.of(),
            Map.of(),
            null,
            null,
            null,
            List.of(),
            false,
            Danger.NONE,
            false,
            TopicRules.NONE);

    public ParsedQuery {
        parts = List.copyOf(parts);
        soft = List.copyOf(soft);
        softTopics = Set.copyOf(softTopics);
        audiences = Set.copyOf(audiences);
        asTyped = List.copyOf(asTyped);
        facts = Map.copyOf(facts);
        leftOut = Map.copyOf(leftOut);
        chips = List.copyOf(chips);
    }

    /** From one moment to another, the end not included. */
    public record Span(Instant from, Instant to) {}

    /**
     * One thing asked for: met by all of its words or by one of its topics, less well by other words people use for it, least by a close
     * spelling.
     *
     * @param words as plain terms
     * @param stems one for each word
     * @param exact typed between quotation marks: found in just these words, one after another
     * @param topics ids of the vocabulary
     * @param offers terms of what is offered, kinds included
     * @param otherWords other ways to say the same
     * @param spellings stems of close spellings, where the directory does not know the word or hardly ever has it
     * @param spelledTopics what these spellings stand for
     * @param onlyTopics whether its words say nothing, as those of the short form "ME", which every text has
     */
    public record Part(
            List<String> words,
            List<String> stems,
            boolean exact,
            Set<String> topics,
            Set<String> offers,
            List<OtherWords> otherWords,
            List<String> spellings,
            Set<String> spelledTopics,
            boolean onlyTopics) {

        public Part {
            words = List.copyOf(words);
            stems = List.copyOf(stems);
            topics = Set.copyOf(topics);
            offers = Set.copyOf(offers);
            otherWords = List.copyOf(otherWords);
            spellings = List.copyOf(spellings);
            spelledTopics = Set.copyOf(spelledTopics);
        }

        /** Words that stand for something together, and for something else apart: "hearing voices". */
        public boolean isPhrase() {
            return !topics.isEmpty() && words.size() > 1;
        }

        private Part withOtherWords(int most) {
            List<OtherWords> some = otherWords.subList(0, Math.min(most, otherWords.size()));
            return new Part(words, stems, exact, topics, offers, some, spellings, spelledTopics, onlyTopics);
        }

        private Part withoutSpellings() {
            return new Part(words, stems, exact, topics, offers, otherWords, List.of(), Set.of(), onlyTopics);
        }

        /** Is there any other way to meet it than by its own words? */
        boolean canBeMet() {
            return isTold() || !otherWords.isEmpty() || !spellings.isEmpty();
        }

        /** Does the vocabulary know what is meant? */
        public boolean isTold() {
            return exact || !topics.isEmpty() || !offers.isEmpty() || !spelledTopics.isEmpty();
        }
    }

    /**
     * Another way to say it.
     *
     * @param shown as one shows it
     * @param unasked clinical, or a diagnosis: shown only to people who typed it
     */
    public record OtherWords(String shown, List<String> stems, boolean welsh, boolean clinical, boolean unasked) {

        public OtherWords {
            stems = List.copyOf(stems);
        }
    }

    /**
     * Something recognised.
     *
     * @param what a facet as written in addresses, {@code peer-led}, {@code place}, {@code on}, {@code within} or {@code age}
     * @param words as typed
     * @param without what was typed, without these words
     * @param values of the facet, where it is one and the words stand for nothing else; of {@code within}, {@code now}, {@code two-hours},
     *     {@code weekend} or {@code week}
     * @param leftOut whether it is what should not be there
     */
    public record Chip(String what, String words, String without, Set<String> values, boolean leftOut) {

        public Chip {
            values = Set.copyOf(values);
        }
    }

    /** Places that may have been meant and were not assumed. */
    public List<Doubts.Offered> offered() {
        return doubts.places();
    }

    /** Words that were looked for beside those typed, to be shown; none of them clinical. */
    public List<String> alsoLookedFor() {
        return shown(otherWords());
    }

    /** The same in one language; in the other where this one has none. */
    public List<String> alsoLookedFor(boolean welsh) {
        List<String> own = shown(otherWords().filter(other -> other.welsh == welsh));
        return own.isEmpty() ? alsoLookedFor() : own;
    }

    private Stream<OtherWords> otherWords() {
        return parts.stream().flatMap(part -> part.otherWords.stream());
    }

    private static List<String> shown(Stream<OtherWords> others) {
        return others.filter(other -> !other.unasked)
                .map(OtherWords::shown)
                .distinct()
                .toList();
    }

    /** The same query, in which only what the vocabulary knows must be met. The other words help the order. It is the first step of relaxation. */
    public ParsedQuery withoutDetails() {
        List<Part> told = parts.stream().filter(Part::isTold).toList();
        if (told.isEmpty()) {
            return this;
        }
        List<String> helping = new ArrayList<>(soft);
        parts.stream().filter(part -> !part.isTold()).forEach(part -> helping.addAll(part.stems));
        return with(told, helping, cut);
    }

    private ParsedQuery with(List<Part> others, List<String> helping, boolean less) {
        return new ParsedQuery(
                others,
                helping,
                softTopics,
                audiences,
                asTyped,
                place,
                doubts,
                facts,
                leftOut,
                on,
                within,
                age,
                chips,
                welsh,
                danger,
                less,
                rules);
    }

    /** With so many other words for each part at most, the everyday ones first. */
    public ParsedQuery withOtherWords(int most) {
        return with(parts.stream().map(part -> part.withOtherWords(most)).toList(), soft, true);
    }

    /** In no other spelling than typed. */
    public ParsedQuery withoutSpellings() {
        return with(parts.stream().map(Part::withoutSpellings).toList(), soft, true);
    }

    /** The most telling parts alone, in the order typed: what the vocabulary knows before other words, and of these the first. */
    public ParsedQuery withParts(int most) {
        List<Part> telling = Stream.concat(
                        parts.stream().filter(Part::isTold), parts.stream().filter(part -> !part.isTold()))
                .limit(most)
                .toList();
        return with(parts.stream().filter(telling::contains).limit(most).toList(), soft, true);
    }

    /** Does the vocabulary know none of the words? */
    public boolean isUntold() {
        return parts.stream().noneMatch(Part::isTold);
    }

    /** The parts of which one is enough where some are: for women alone is not for women who were raped. */
    public List<Part> enough() {
        List<Part> things = parts.stream()
                .filter(part -> part.topics.isEmpty() || !audiences.containsAll(part.topics))
                .toList();
        return things.isEmpty() ? parts : things;
    }

    /** Ids of all topics and audiences the words lead to, also by a close spelling, or that only help the order. */
    public Set<String> topicsReached() {
        Set<String> reached = new TreeSet<>(softTopics);
        reached.addAll(audiences);
        parts.forEach(part -> {
            reached.addAll(part.topics);
            reached.addAll(part.spelledTopics);
        });
        return reached;
    }

    /** Stems of all that must be met. */
    public Stream<String> stems() {
        return parts.stream().flatMap(part -> part.stems.stream());
    }
}
