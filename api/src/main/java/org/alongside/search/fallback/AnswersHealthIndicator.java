package org.alongside.search.fallback;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Does a search get an answer here, from the index or, within limits, from the store? Only where neither answers is a visitor better served
 * by another process.
 */
@Component
class AnswersHealthIndicator extends AbstractHealthIndicator {

    private static final int PATIENCE_SECONDS = 2;

    private final IndexHealthIndicator index;
    private final DataSource store;

    AnswersHealthIndicator(IndexHealthIndicator index, DataSource store) {
        this.index = index;
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (index.isUp() || storeAnswers()) {
            health.up();
        } else {
            health.outOfService().withDetail("answers", "neither index nor store");
        }
    }

    private boolean storeAnswers() {
        try (Connection connection = store.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
