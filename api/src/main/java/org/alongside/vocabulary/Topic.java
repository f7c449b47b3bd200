package org.alongside.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something people do, live with, or are.
 *
 * @param words the phrases people use for it, the everyday ones first
 * @param esd the LGA's service type, where one exists
 * @param reviewedBy a reviewer with lived experience, or {@code nobody yet}
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
     * A phrase that finds the topic. A clinical phrase leads to listings with the everyday words; the other way round it counts for less. No
     * page shows a clinical phrase to somebody who did not type it.
     *
     * @param text as a page shows it
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

    /** All phrases that find it, its names among them. */
    public Stream<Phrase> phrases() {
        return Stream.concat(
                Stream.of(new Phrase(name, false, false), new Phrase(welshName, true, false))
                        .filter(phrase -> !phrase.text.isBlank()),
                words.stream());
    }

    /** This topic with more words. */
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
        return Language.of(locale) == Language.CY && !welshName.isEmpty() ? welshName : name;
    }
}
