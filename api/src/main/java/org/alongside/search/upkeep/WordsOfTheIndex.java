package org.alongside.search.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Hands what the public index holds to the parser of queries: how many listings have each word, and where there are meetings. It reads the
 * index whole, so every process that reads the same index understands words alike, and what was withdrawn is forgotten.
 */
@Component
public class WordsOfTheIndex {

    private static final Logger LOG = LoggerFactory.getLogger(WordsOfTheIndex.class);

    /** A cluster gives no more than 65,535 values at once. */
    private static final int MOST = 50_000;

    /** Cells of this zoom are some four miles wide. */
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

    /** Reads the index where it has changed since the last time; never called while somebody waits for an answer. */
    public synchronized void refresh() {
        try {
            Optional<Object> now = Optional.of(index.state());
            if (!now.equals(read)) {
                dictionary.replaceWordsOfListings(words());
                gazetteer.replaceMeetings(meetings());
                read = now;
            }
        } catch (RuntimeException e) {
            // What was read before still holds.
            LOG.debug("The words of the index could not be read; it is tried again", e);
        }
    }

    private Map<String, Integer> words() {
        return index.count(ListingFields.WORDS, MOST).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> Math.toIntExact(word.getValue())));
    }

    private List<LatLng> meetings() {
        return MapCell.cells(index.count(ListingFields.cellField(CELL_ZOOM), MOST)).stream()
                .map(MapCell::centre)
                .toList();
    }
}
