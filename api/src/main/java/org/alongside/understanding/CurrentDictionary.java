package org.alongside.understanding;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
     * Takes the words of the index in place of those before. It may have others.
     *
     * @param listings how many public listings have each word
     */
    public void replaceWordsOfListings(Map<String, Integer> listings) {
        replaceWords(topics -> SpellingDictionary.of(topics, listings));
    }

    /**
     * The same, where it is known that the index has no other words than these and {@code others}: then no listing is found by another.
     *
     * @param others words that are no model for spelling
     */
    public void replaceWordsOfListings(Map<String, Integer> listings, Set<String> others) {
        replaceWords(topics -> SpellingDictionary.of(topics, listings, others));
    }

    private synchronized void replaceWords(Function<Collection<Topic>, SpellingDictionary> dictionary) {
        Collection<Topic> topics = vocabulary.topics();
        inUse = new InUse(topics, dictionary.apply(topics));
    }
}
