package org.alongside.search.upkeep;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.alongside.listing.Listing;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.index.ListingDocument;
import org.alongside.understanding.SpellingDictionary;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the words and places of all listings once the directory is open: an index that was full already has not told them. */
@Component
class WordsOfTheDirectory {

    private static final int BATCH = 500;

    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final SpellingDictionary knownWords;
    private final Gazetteer gazetteer;
    private volatile boolean closing;

    WordsOfTheDirectory(
            EntityManager store, TransactionTemplate transactions, SpellingDictionary knownWords, Gazetteer gazetteer) {
        this.store = store;
        this.transactions = transactions;
        this.knownWords = knownWords;
        this.gazetteer = gazetteer;
    }

    /** Beside the first searches; until it is through, close spellings of rare words are not offered. */
    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread.ofVirtual().name("words-of-the-directory").start(this::readAll);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    void readAll() {
        try {
            List<Listing> batch = after(new UUID(0, 0));
            while (!batch.isEmpty() && !closing) {
                batch.forEach(this::learn);
                batch = after(batch.getLast().id());
            }
        } catch (RuntimeException failure) {
            // A short command closes the directory before all is read, and nobody needs it then.
            if (!closing) {
                throw failure;
            }
        }
    }

    private void learn(Listing listing) {
        knownWords.learn(ListingDocument.words(listing.service()));
        LatLng point = listing.shownPlace().point();
        if (point != null) {
            gazetteer.learn(point);
        }
    }

    private List<Listing> after(UUID last) {
        return transactions.execute(
                status -> store.createQuery("from Listing where id > :last order by id", Listing.class)
                        .setParameter("last", last)
                        .setMaxResults(BATCH)
                        .getResultList());
    }
}
