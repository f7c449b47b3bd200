package org.alongside.search.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.alongside.search.query.EngineFaults;
import org.alongside.testing.MovableClock;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine that fails again and again is left alone for a while, then tried by one question at a time. */
class CircuitBreakerTest {

    private final MovableClock clock = new MovableClock();
    private final CircuitBreaker breaker = new CircuitBreaker(clock);

    @Test
    void restsAfterFiveFailuresInARowAndIsTriedOnceAfterwards() {
        IntStream.range(0, CircuitBreaker.FAILURES).forEach(i -> {
            assertThat(breaker.permits()).isTrue();
            fail();
        });
        assertThat(breaker.permits()).isFalse();
        clock.moveBy(CircuitBreaker.REST);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits())
                .as("a second question while the first tries")
                .isFalse();
        breaker.ask(() -> "an answer");
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void oneSuccessForgetsTheFailuresBeforeIt() {
        IntStream.range(1, CircuitBreaker.FAILURES).forEach(i -> fail());
        breaker.ask(() -> "an answer");
        IntStream.range(1, CircuitBreaker.FAILURES).forEach(i -> fail());
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aQuestionThatTheEngineCannotTakeIsNoFailureOfTheEngine() {
        IntStream.range(0, 2 * CircuitBreaker.FAILURES).forEach(i -> assertThatThrownBy(() -> breaker.ask(() -> {
                    throw EngineFaults.told(new IndexSearcher.TooManyNestedClauses());
                }))
                .isInstanceOf(SearchUnavailableException.class));
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"400, true", "413, true", "404, false", "429, false", "500, false", "503, false"})
    void whoseFaultItIsIsToldByTheStatusOfACluster(int status, boolean ofQuestion) {
        SearchException answer = new SearchException("HSEARCH400007: request failed. Response: " + status + " 'Words'");
        assertThat(EngineFaults.told(answer).fault() == Fault.QUESTION).isEqualTo(ofQuestion);
    }

    private void fail() {
        assertThatThrownBy(() -> breaker.ask(() -> {
                    throw EngineFaults.told(new UncheckedIOException(new IOException("down")));
                }))
                .isInstanceOf(SearchUnavailableException.class);
    }
}
