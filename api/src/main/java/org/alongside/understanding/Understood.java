package org.alongside.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.place.PlaceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What typed words ask for.
 *
 * @param parts what must be met, each in one of several ways, in the order typed
 * @param soft stems that help the order but need not be there ("group", "somewhere")
 * @param place named among the words
 * @param facts filters named among the words, by facet as written in addresses ({@code weekday} to {@code tue})
 * @param on a date named among the words
 * @param age a person's age named among the words
 * @param chips what was recognised, for showing back
 * @param help whether help numbers come first, stand in one quiet line, or nothing was heard
 */
public record Understood(
        List<Part> parts,
        List<String> soft,
        @Nullable PlaceAnswer place,
        Map<String, Set<String>> facts,
        @Nullable LocalDate on,
        @Nullable Integer age,
        List<Chip> chips,
        Help help) {

    public static final Understood NOTHING =
            new Understood(List.of(), List.of(), null, Map.of(), null, null, List.of(), Help.NONE);

    public Understood {
        parts = List.copyOf(parts);
        soft = List.copyOf(soft);
        facts = Map.copyOf(facts);
        chips = List.copyOf(chips);
    }

    /** How loud help numbers are beside the results. */
    public enum Help {
        NONE,
        QUIET,
        FIRST
    }

    /**
     * One thing asked for: met by all of its words or by one of its topics, less well by other words people use for it, least by a close
     * spelling.
     *
     * @param words as plain terms
     * @param stems one for each word
     * @param topics ids of the vocabulary
     * @param offers terms of what is offered, kinds included
     * @param otherWords stems of other phrases for the same
     * @param spellings stems of close spellings, where the directory does not know the word
     */
    public record Part(
            List<String> words,
            List<String> stems,
            Set<String> topics,
            Set<String> offers,
            List<List<String>> otherWords,
            List<String> spellings) {

        public Part {
            words = List.copyOf(words);
            stems = List.copyOf(stems);
            topics = Set.copyOf(topics);
            offers = Set.copyOf(offers);
            otherWords = List.copyOf(otherWords);
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * Something recognised.
     *
     * @param what a facet as written in addresses, {@code place}, {@code on} or {@code age}
     * @param words as typed
     * @param without what was typed, without these words
     */
    public record Chip(String what, String words, String without) {}
}
