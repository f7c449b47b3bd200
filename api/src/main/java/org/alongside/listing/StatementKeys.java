package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;

/**
 * Keys of statements in the order of saying, from the store's sequence and not from a clock: several processes may say something. The store
 * is asked once for a whole batch, whose keys are one number of the sequence and the place in the batch.
 */
@Component
class StatementKeys {

    /** The most that can be said at once. */
    static final int BATCH = 10_000;

    private final EntityManager store;

    StatementKeys(EntityManager store) {
        this.store = store;
    }

    /** For at most {@value #BATCH} statements, which are all said in this transaction. */
    LongSupplier ofBatch() {
        String next = store.unwrap(SharedSessionContractImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport()
                .getSequenceNextValString("statement_seq");
        long number = (Long) store.createNativeQuery(next, Long.class).getSingleResult();
        return new AtomicLong(number * BATCH)::getAndIncrement;
    }
}
