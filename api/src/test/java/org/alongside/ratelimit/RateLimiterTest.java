package org.alongside.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** One caller waits, the others do not notice. */
@DirectoryTest
class RateLimiterTest {

    private static final RateLimits FEW = few(5);

    private static RateLimits few(int points) {
        return new RateLimits(points, points, points, 4, 2, Duration.ofMillis(50), Duration.ofSeconds(8), "");
    }

    @Autowired
    DataSource store;

    @Value("${alongside.shared:false}")
    boolean shared;

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        RateLimiter callers = new RateLimiter(FEW, store, shared);
        assertThat(answered(callers, "192.0.2.7", 5)).isEqualTo(5);
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.7"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(13)));
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.8")).isEmpty();
        assertThat(callers.mustWait(Endpoint.GRAPHQL, "192.0.2.7")).isEmpty();
    }

    @Test
    void whatAQuestionHasCostIsTakenFromThePurseOfItsDoor() {
        RateLimiter callers = new RateLimiter(few(100), store, shared);
        try (RequestBudget work = callers.begin(Endpoint.GRAPHQL, "192.0.2.7", Duration.ofSeconds(8), 1_000)
                .orElseThrow()
                .here()) {
            RequestBudget.spend(58);
            assertThat(work.points()).isEqualTo(98);
        }
        assertThat(callers.mustWait(Endpoint.GRAPHQL, "192.0.2.7")).as("pays").isEmpty();
        assertThat(callers.mustWait(Endpoint.GRAPHQL, "192.0.2.7"))
                .as("has a point left")
                .isEmpty();
        assertThat(callers.mustWait(Endpoint.GRAPHQL, "192.0.2.7")).isPresent();
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.7")).isEmpty();
    }

    @Test
    void whoOwesMoreThanAPurseHoldsWaitsUntilItIsFullAndNotForEver() {
        RateLimiter callers = new RateLimiter(few(100), store, shared);
        callers.begin(Endpoint.PAGES, "192.0.2.7", Duration.ofSeconds(8), 9_999).ifPresent(work -> {
            work.here();
            RequestBudget.spend(9_000);
            work.close();
        });
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.7"))
                .as("a full purse")
                .isEmpty();
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.7"))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThan(Duration.ofMinutes(2)));
    }

    @Test
    void whatIsOwedIsPaidOnceThoughManyAskInTheSameMoment() {
        RateLimiter callers = new RateLimiter(few(1_000_000), store, false);
        assertThatNoException()
                .isThrownBy(() -> IntStream.range(0, 5_000).parallel().forEach(i -> {
                    callers.begin(Endpoint.PAGES, "192.0.2.7", Duration.ofSeconds(8), 1_000)
                            .ifPresent(work -> {
                                work.here();
                                RequestBudget.spend(5);
                                work.close();
                            });
                    callers.mustWait(Endpoint.PAGES, "192.0.2.7");
                }));
    }

    @Test
    void aHouseholdIsOneCallerWhateverAddressOfItsOwnItTakes() {
        RateLimiter callers = new RateLimiter(FEW, store, shared);
        answered(callers, "2001:db8:1:2::1", 5);
        assertThat(callers.mustWait(Endpoint.PAGES, "2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isPresent();
        assertThat(callers.mustWait(Endpoint.PAGES, "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void anAddressCannotBeToldFromItsKeyWithoutTheSecret() {
        assertThat(new ClientKeys("").of(Endpoint.PAGES, "192.0.2.7"))
                .isNotEqualTo(new ClientKeys("").of(Endpoint.PAGES, "192.0.2.7"));
        assertThat(new ClientKeys("given").of(Endpoint.PAGES, "192.0.2.7"))
                .isEqualTo(new ClientKeys("given").of(Endpoint.PAGES, "192.0.2.7"));
    }

    @Test
    void aStoreThatDoesNotAnswerKeepsNobodyFromSearching() {
        RateLimiter callers = new RateLimiter(FEW, new NoStore(), true);
        assertThat(answered(callers, "192.0.2.7", 5)).isEqualTo(5);
        assertThat(callers.mustWait(Endpoint.PAGES, "192.0.2.7")).isPresent();
    }

    private static long answered(RateLimiter callers, String address, int times) {
        return IntStream.range(0, times)
                .filter(i -> callers.mustWait(Endpoint.PAGES, address).isEmpty())
                .count();
    }

    private static final class NoStore extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLTransientConnectionException("no connection");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            throw new SQLTransientConnectionException("no connection");
        }
    }
}
