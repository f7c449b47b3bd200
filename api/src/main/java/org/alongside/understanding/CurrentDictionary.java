package org.alongside.understanding;

import java.util.Collection;
import java.util.Map;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Holds the {@link SpellingDictionary} in use. It is swapped whole when the public index or the vocabulary has changed. */
@Component
public class CurrentDictionary {

    private final Vocabulary vocabulary;
    private volatile InUse inUse;

    private record InUse(Collection<Topic> topics, SpellingDictionary dictionary) {}

    public CurrentDictionary(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Collection<Topic> topics = vocabulary.topics();
        this.inUse = new InUse(topics, SpellingDictionary.of(topics, Map.of()));
    }

    public SpellingDictionary get() {
        return inUse.topics == vocabulary.topics() ? inUse.dictionary : withTheTopicsOfNow();
    }

    private synchronized SpellingDictionary withTheTopicsOfNow() {
        Collection<Topic> topics = vocabulary.topics();
        if (inUse.topics != topics) {
            inUse = new InUse(topics, inUse.dictionary.with(topics));
        }
        return inUse.dictionary;
    }

    /**
     * Takes the words of the index in place of those before.
     *
     * @param listings how many public listings have each word
     */
    public synchronized void replaceWordsOfListings(Map<String, Integer> listings) {
        Collection<Topic> topics = vocabulary.topics();
        inUse = new InUse(topics, SpellingDictionary.of(topics, listings));
    }
}
