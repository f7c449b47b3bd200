package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;

/**
 * Keys of statements in the order of recording. They come from a sequence of the store, because several processes may record. One number of
 * the sequence serves a whole batch; the position in the batch makes each key unique.
 */
@Component
class StatementKeys {

    /** The most statements in one batch. */
    static final int BATCH = 10_000;

    private final EntityManager store;

    StatementKeys(EntityManager store) {
        this.store = store;
    }

    /** Keys for at most {@value #BATCH} statements of this transaction. */
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
