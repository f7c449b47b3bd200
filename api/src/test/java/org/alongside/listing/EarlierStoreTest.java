package org.alongside.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A directory that an earlier version filled opens with this one. */
class EarlierStoreTest {

    private static final String STORE = "jdbc:h2:mem:earlier;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    @Test
    void listingsOfAnEarlierVersionCountTheirPlacesAndAreLookedAtAgain() throws SQLException {
        flyway().target("1.5").load().migrate();
        try (Connection store = DriverManager.getConnection(STORE, "sa", "");
                Statement sql = store.createStatement()) {
            sql.execute(listing(1, 7));
            sql.execute(listing(2, 7));
            sql.execute(listing(3, 8));
            flyway().load().migrate();
            List<String> found = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(
                    "select name, place_count, look_again_at = settled_at from listing order by name")) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getInt(2) + " " + rows.getBoolean(3));
                }
            }
            assertThat(found).containsExactly("Group 1 2 true", "Group 2 2 true", "Group 3 1 true");
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(STORE, "sa", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2");
    }

    private static String listing(int id, int service) {
        return """
                insert into listing (id, service_id, network, place_key, name, status, needs_review, hash, version, settled_at, service, place)
                values ('00000000-0000-0000-0000-00000000000%d', '00000000-0000-0000-0000-00000000000%d', 'leeds', 'p%d', 'Group %d',
                'ACTIVE', false, 'h', 0, timestamp with time zone '2026-11-01 12:00:00+00', '{}' format json, '{}' format json)""".formatted(id, service, id, id);
    }
}
