package org.alongside.understanding;

import java.util.List;
import java.util.Set;

/**
 * What typed words ask for: parts that must all be met, each in one of several ways.
 *
 * @param parts what is asked for, in the order typed
 * @param soft stems that help the order but need not be there ("group", "somewhere")
 */
public record Understood(List<Part> parts, List<String> soft) {

    public Understood {
        parts = List.copyOf(parts);
        soft = List.copyOf(soft);
    }

    /**
     * One thing asked for: met by all of its words, or by one of its topics, or by the way to take part.
     *
     * @param words as plain terms
     * @param stems one for each word
     * @param topics ids of the vocabulary
     * @param remote asks for something online or by phone
     */
    public record Part(List<String> words, List<String> stems, Set<String> topics, boolean remote) {

        public Part {
            words = List.copyOf(words);
            stems = List.copyOf(stems);
            topics = Set.copyOf(topics);
        }
    }
}
