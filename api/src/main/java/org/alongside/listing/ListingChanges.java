package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The listings changed since index and store were last compared. Stored in the same transaction as the change. */
@Component
public class ListingChanges {

    private final EntityManager store;

    /** Held for reading from a commit until its changes are on their way to the index. */
    private final ReentrantReadWriteLock committing = new ReentrantReadWriteLock(true);

    ListingChanges(EntityManager store) {
        this.store = store;
    }

    /** Call in the transaction that changes the listing. */
    void note(UUID listing) {
        store.persist(new ListingChange(Keys.next(), listing));
        boolean isFirst = TransactionSynchronizationManager.getSynchronizations().stream()
                .noneMatch(Committing.class::isInstance);
        if (isFirst) {
            TransactionSynchronizationManager.registerSynchronization(new Committing());
        }
    }

    /** The number of noted changes; a listing may be counted twice. */
    @Transactional(readOnly = true)
    public long count() {
        return store.createQuery("select count(*) from ListingChange", Long.class)
                .getSingleResult();
    }

    /**
     * Changes that are committed and on their way to the index, none of them half: those who are committing now are waited for.
     *
     * @param after the last one seen; {@code new UUID(0, 0)} is before the first
     */
    @Transactional(readOnly = true)
    public List<ListingChange> list(UUID after, int most) {
        committing.writeLock().lock();
        try {
            return store.createQuery("from ListingChange where id > :last order by id", ListingChange.class)
                    .setParameter("last", after)
                    .setMaxResults(most)
                    .getResultList();
        } finally {
            committing.writeLock().unlock();
        }
    }

    /** Removes changes in which index and store have been compared. */
    @Transactional
    public void forget(Collection<UUID> changes) {
        store.createQuery("delete from ListingChange where id in :ids")
                .setParameter("ids", changes)
                .executeUpdate();
    }

    private final class Committing implements TransactionSynchronization {

        private boolean held;

        @Override
        public void beforeCommit(boolean readOnly) {
            committing.readLock().lock();
            held = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (held) {
                committing.readLock().unlock();
            }
        }
    }
}
