package org.alongside.search.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.MapCell;
import org.alongside.search.index.ListingFields;
import org.alongside.understanding.CurrentDictionary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the query parser the words of the public index with the number of their listings, and where there are meetings. It reads the whole
 * index, so that all processes understand words alike and withdrawn listings are forgotten.
 */
@Component
public class WordsOfTheIndex {

    private static final Logger LOG = LoggerFactory.getLogger(WordsOfTheIndex.class);

    /** A cluster gives no more than 65,535 values at once. */
    private static final int MOST = 50_000;

    /** Cells of this zoom are about four miles wide. */
    private static final int CELL_ZOOM = 12;

    private final IndexTerms index;
    private final CurrentDictionary dictionary;
    private final Gazetteer gazetteer;
    private Optional<Object> read = Optional.empty();

    WordsOfTheIndex(IndexTerms index, CurrentDictionary dictionary, Gazetteer gazetteer) {
        this.index = index;
        this.dictionary = dictionary;
        this.gazetteer = gazetteer;
    }

    /** Reads the index if it changed since the last time; never called while a request waits. */
    public synchronized void refresh() {
        try {
            Optional<Object> now = Optional.of(index.state());
            if (!now.equals(read)) {
                replaceWords();
                gazetteer.replaceMeetings(meetings());
                read = now;
            }
        } catch (RuntimeException e) {
            // What was read before still holds.
            LOG.debug("The words of the index could not be read; it is tried again", e);
        }
    }

    /** Where the index has more words than are read, none of the others is taken for unknown. */
    private void replaceWords() {
        Map<String, Integer> words = words(ListingFields.WORDS);
        Set<String> others = words(ListingFields.OTHER_WORDS).keySet();
        if (words.size() < MOST && others.size() < MOST) {
            dictionary.replaceWordsOfListings(words, others);
        } else {
            dictionary.replaceWordsOfListings(words);
        }
    }

    private Map<String, Integer> words(String field) {
        return index.count(field, MOST).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> Math.toIntExact(word.getValue())));
    }

    private List<LatLng> meetings() {
        return MapCell.cells(index.count(ListingFields.cellField(CELL_ZOOM), MOST)).stream()
                .map(MapCell::centre)
                .toList();
    }
}
