package org.alongside.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.listing.Keys;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.search.upkeep.WordsOfTheIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills and empties the directory of a test. */
@Component
public class ADirectory {

    private final Listings listings;
    private final Networks networks;
    private final SearchIndex index;
    private final WordsOfTheIndex words;
    private final EntityManager store;
    private final TransactionTemplate transactions;

    ADirectory(
            Listings listings,
            Networks networks,
            SearchIndex index,
            WordsOfTheIndex words,
            EntityManager store,
            TransactionTemplate transactions) {
        this.listings = listings;
        this.networks = networks;
        this.index = index;
        this.words = words;
        this.store = store;
        this.transactions = transactions;
    }

    /** Exactly these services, from one feed of the practice network {@code leeds}. */
    public void holds(AService... services) {
        clear();
        networks.open(true);
        networks.put("leeds", true, Network.About.named("Leeds Alongside"));
        add(services);
    }

    public void add(AService... services) {
        UUID run = Keys.next();
        List<NewStatement> said = Stream.of(services)
                .map(service -> NewStatement.byFeed("leeds", run, "OGL-3.0", service.draft()))
                .toList();
        listings.record(said);
        words.refresh();
    }

    /** As if nothing had ever been said. */
    public void clear() {
        transactions.executeWithoutResult(status -> {
            store.createQuery("from Listing", Listing.class).getResultList().forEach(store::remove);
            Stream.of("Statement", "Network", "Directory").forEach(entity -> store.createQuery("delete from " + entity)
                    .executeUpdate());
        });
        index.repair();
    }

    /** Names of the public listings in the store. */
    public List<String> names() {
        return store.createQuery("select name from Listing order by name", String.class)
                .getResultList();
    }

    /** Rows by table, for comparing before and after. */
    public Map<String, Long> counts() {
        return Map.of("statement", count("Statement"), "listing", count("Listing"));
    }

    private long count(String entity) {
        return store.createQuery("select count(*) from " + entity, Long.class).getSingleResult();
    }
}
