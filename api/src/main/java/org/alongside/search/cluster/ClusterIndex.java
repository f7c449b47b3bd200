package org.alongside.search.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.alongside.listing.Listing;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.upkeep.IndexMark;
import org.alongside.search.upkeep.IndexName;
import org.alongside.search.upkeep.IndexStorage;
import org.alongside.search.upkeep.SearchIndex;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps our index on a cluster, whenever the cluster starts and whatever happens to it. A missing index is made, gets its aliases, and one of
 * the processes fills it from the store.
 */
@Component
@ConditionalOnProperty(name = IndexSettings.BACKEND, havingValue = IndexSettings.CLUSTER)
public class ClusterIndex implements IndexStorage {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterIndex.class);

    /** Making, joining and filling follow each other without a pause. */
    private static final int STEPS = 3;

    /** How long a process relies on its last check of the index. */
    private static final long RELIED_ON = TimeUnit.SECONDS.toNanos(30);

    /** How long a lost index is not made anew: longer, so that no process takes an empty index for a full one. */
    private static final long UNTIL_ALL_KNOW = TimeUnit.SECONDS.toNanos(40);

    private static final String TURN = "(hashtext('fill-index'), 0)";
    private static final String QUEUED = "select exists (select from hsearch_outbox_event where status = 'PENDING')";

    private final EntityManagerFactory factory;
    private final DataSource store;
    private final SearchIndex index;
    private final IndexName name;
    private final IndexMark mark;
    private final boolean queued;
    private boolean answers = true;
    private @Nullable Long lostSince;

    /** This process has seen the index, so other processes may rely on it too. */
    private boolean seen;

    ClusterIndex(
            EntityManagerFactory factory,
            DataSource store,
            SearchIndex index,
            IndexName name,
            IndexMark mark,
            IndexSettings settings) {
        this.factory = factory;
        this.store = store;
        this.index = index;
        this.name = name;
        this.mark = mark;
        this.queued = settings.queued();
    }

    @EventListener(ContextRefreshedEvent.class)
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        try {
            for (int step = 0; step < STEPS && !step(names()); step++) {}
            answers = true;
        } catch (IOException | SQLException | RuntimeException e) {
            if (answers) {
                LOG.warn(
                        "The index could not be looked after ({}); it is tried again every ten seconds",
                        e.getClass().getSimpleName());
            }
            answers = false;
        }
    }

    /** Its size in bytes, replicas included. */
    @Override
    public long bytes() throws IOException {
        return names().bytes();
    }

    private ClusterNames names() {
        Rest5Client client = Search.mapping(factory)
                .backend()
                .unwrap(ElasticsearchBackend.class)
                .client(Rest5Client.class);
        return new ClusterNames(client, name.current());
    }

    /** @return true if there is nothing more to do for now */
    private boolean step(ClusterNames names) throws IOException, SQLException {
        long asked = System.nanoTime();
        ClusterNames.Seen seen = names.look();
        for (String wrong : seen.inTheWay()) {
            LOG.warn(
                    "{} was made in place of an alias while the index was away; it is removed and the index filled anew",
                    wrong);
            index.isNotWhole();
            names.remove(wrong);
        }
        if (seen.index() == null) {
            return !isMade(asked);
        }
        lostSince = null;
        this.seen = true;
        if (!seen.joined()) {
            LOG.warn("The index {} had lost an alias; it is compared with the store", seen.index());
            index.isNotWhole();
            names.mark(seen.index(), false);
            names.join(seen.index());
            return false;
        }
        if (seen.whole()) {
            isWhole(asked);
        } else {
            index.isNotWhole();
            fill(names, seen.index(), asked);
        }
        return true;
    }

    /** At once if there never was one; a lost one only when no process can still rely on it. */
    private boolean isMade(long now) {
        if (index.isReady()) {
            LOG.warn("The cluster has lost the index {}; it is made anew and filled from the store", name.current());
        }
        index.isNotWhole();
        lostSince = lostSince == null ? now : lostSince;
        if (queued && (seen || mark.isNoted()) && now - lostSince < UNTIL_ALL_KNOW) {
            return false;
        }
        scope().schemaManager().createIfMissing();
        return true;
    }

    /** Writes what is missing. When the index is full, marks it as full for all processes. */
    private void fill(ClusterNames names, String current, long asked) throws IOException, SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            if (queued && (ask(statement, QUEUED) || !ask(statement, "select pg_try_advisory_lock" + TURN))) {
                return;
            }
            try {
                scope().workspace().refresh();
                if (index.repair().size() <= refused()) {
                    names.mark(current, true);
                    isWhole(asked);
                }
            } finally {
                if (queued) {
                    ask(statement, "select pg_advisory_unlock" + TURN);
                }
            }
        }
    }

    private void isWhole(long asked) {
        if (queued) {
            mark.noteThatItWas();
        }
        index.isWhole(asked, queued ? RELIED_ON : Long.MAX_VALUE);
    }

    /** Changes that the engine refuses must not block the others. */
    private long refused() {
        return queued
                ? Search.mapping(factory)
                        .extension(OutboxPollingExtension.get())
                        .countAbortedEvents()
                : 0;
    }

    private SearchScope<Listing> scope() {
        return Search.mapping(factory).scope(Listing.class);
    }

    private static boolean ask(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
