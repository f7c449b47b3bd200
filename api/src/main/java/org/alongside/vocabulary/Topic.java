package org.alongside.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something people do, live with, or are.
 *
 * @param words what people say for it, the everyday words first
 * @param esd the LGA's service type, where one exists
 * @param reviewedBy who with lived experience has looked at these words
 */
public record Topic(
        String id,
        Head head,
        String name,
        String welshName,
        List<Phrase> words,
        @Nullable String esd,
        String reviewedBy) {

    /** The three ways in. */
    public enum Head {
        DOING,
        LIVING_WITH,
        BEING_WITH
    }

    /**
     * A way to say it. Everyday and clinical words both find the topic. A clinical word leads to the everyday ones; the other way round it
     * counts for less, and no page shows it to somebody who did not type it.
     *
     * @param text as one shows it
     */
    public record Phrase(String text, boolean welsh, boolean clinical) {}

    public Topic {
        words = List.copyOf(words);
    }

    public List<String> everyday() {
        return words.stream().filter(word -> !word.clinical).map(Phrase::text).toList();
    }

    public List<String> clinical() {
        return words.stream().filter(Phrase::clinical).map(Phrase::text).toList();
    }

    /** Everything it is found by: its names and all words. */
    public Stream<Phrase> phrases() {
        return Stream.concat(
                Stream.of(new Phrase(name, false, false), new Phrase(welshName, true, false))
                        .filter(phrase -> !phrase.text.isBlank()),
                words.stream());
    }

    /** The same, with more words. */
    Topic with(List<Phrase> more) {
        List<Phrase> all =
                Stream.concat(words.stream(), more.stream()).distinct().toList();
        return new Topic(id, head, name, welshName, all, esd, reviewedBy);
    }

    Topic reviewedBy(String reviewer) {
        return new Topic(id, head, name, welshName, words, esd, reviewer);
    }

    /** In English where an operator gave no Welsh name. */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals("cy") && !welshName.isEmpty() ? welshName : name;
    }
}
