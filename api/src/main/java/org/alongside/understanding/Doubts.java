package org.alongside.understanding;

import java.util.List;
import org.alongside.place.GazetteerPlace;

/**
 * What was not taken for sure: it is left to the person who asks.
 *
 * @param places that may have been meant and were not assumed
 * @param shortForms that have several meanings, all of which are looked for
 * @param unknown words, as typed, that no listing, no place and no topic has: they need not be met
 */
public record Doubts(List<Offered> places, List<ShortForm> shortForms, List<String> unknown) {

    static final Doubts NONE = new Doubts(List.of(), List.of(), List.of());

    public Doubts {
        places = List.copyOf(places);
        shortForms = List.copyOf(shortForms);
        unknown = List.copyOf(unknown);
    }

    /** A place that may be meant by these words. */
    public record Offered(String words, GazetteerPlace place) {}

    /**
     * Letters that stand for several things.
     *
     * @param words as typed
     * @param without what was typed, without these words
     * @param topics ids of the vocabulary, the likeliest first
     */
    public record ShortForm(String words, String without, List<String> topics) {

        public ShortForm {
            topics = List.copyOf(topics);
        }
    }
}
