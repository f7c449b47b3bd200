package org.alongside.upload;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.importing.PracticeData;
import org.alongside.network.Networks;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Opens the directory: fills a store that has never held anything with practice data where that was asked for, and makes the index equal to
 * the store.
 */
@Component
class Opening implements ApplicationRunner {

    private final Networks networks;
    private final PracticeData practiceData;
    private final SearchIndex index;
    private final DataSource store;
    private final boolean practice;

    Opening(
            Networks networks,
            PracticeData practiceData,
            SearchIndex index,
            DataSource store,
            @Value("${alongside.practice:false}") boolean practice) {
        this.networks = networks;
        this.practiceData = practiceData;
        this.index = index;
        this.store = store;
        this.practice = practice;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        index.open();
        if (!index.isReady()) {
            System.out.println(
                    "  The index is still being compared with the store. Until that is done, searches are answered"
                            + " from the store, within limits, and /actuator/health/readiness says so.");
        }
        if (practice && isOwnFile()) {
            practiceData.open(report -> System.out.println("  practice network " + report.network() + ": "
                    + report.counts().added() + " groups"));
        }
        networks.open(false);
    }

    /** Practice data never enters a PostgreSQL or otherwise configured store. */
    private boolean isOwnFile() throws SQLException {
        try (Connection connection = store.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:");
        }
    }
}
