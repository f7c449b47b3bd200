package org.alongside.network;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The networks of this directory, and whether the directory is for practice. */
@Service
public class Networks {

    private final EntityManager store;
    private final Clock clock;

    /** Remembered, for every answer asks. Practice never enters a store that several processes share, so none can change it behind us. */
    private volatile @Nullable Boolean practice;

    private final AtomicLong changes = new AtomicLong();

    Networks(EntityManager store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** True where the store remembers that its groups are not real: every answer must then say so. Reads the store once only. */
    public boolean isPractice() {
        Boolean known = practice;
        if (known != null) {
            return known;
        }
        Directory directory = store.find(Directory.class, Directory.ONLY);
        if (directory != null) {
            practice = directory.isPractice();
        }
        return directory != null && directory.isPractice();
    }

    /** True if this store has never been opened as a directory. */
    @Transactional(readOnly = true)
    public boolean isNew() {
        return store.find(Directory.class, Directory.ONLY) == null;
    }

    /** Opens a new store as practice or as real; a store that was opened before stays what it is. */
    @Transactional
    public void open(boolean asPractice) {
        if (isNew()) {
            store.persist(new Directory(asPractice, clock.instant()));
            lookAgainAfterwards();
        }
    }

    /** A practice directory whose groups have all been removed becomes a real one. */
    @Transactional
    public void becomeReal() {
        Directory directory = store.find(Directory.class, Directory.ONLY);
        if (directory != null) {
            directory.becomeReal();
        }
        lookAgainAfterwards();
        store.createQuery("delete from Network where practice = true").executeUpdate();
    }

    private void lookAgainAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                practice = null;
                changes.incrementAndGet();
            }
        });
    }

    /** Adds the network, or replaces what is known about it. */
    @Transactional
    public Network put(String code, boolean practice, Network.About about) {
        lookAgainAfterwards();
        Network known = store.find(Network.class, code);
        if (known != null) {
            known.become(about);
            return known;
        }
        Network network = new Network(code, practice, about);
        store.persist(network);
        return network;
    }

    /** Removes the network. Callers must withdraw its groups first. */
    @Transactional
    public void remove(String code) {
        find(code).ifPresent(store::remove);
        lookAgainAfterwards();
    }

    /** How often this process has changed the networks since it started. */
    long changes() {
        return changes.get();
    }

    @Transactional(readOnly = true)
    public Optional<Network> find(String code) {
        return Optional.ofNullable(store.find(Network.class, code));
    }

    @Transactional(readOnly = true)
    public List<Network> list() {
        return store.createQuery("from Network order by name", Network.class).getResultList();
    }
}
