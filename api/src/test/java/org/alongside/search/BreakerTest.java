package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** An engine that fails again and again is left alone for a while, then tried by one question at a time. */
class BreakerTest {

    private final MovableClock clock = new MovableClock();
    private final Breaker breaker = new Breaker(clock);

    @Test
    void restsAfterFiveFailuresInARowAndIsTriedOnceAfterwards() {
        IntStream.range(0, Breaker.FAILURES).forEach(i -> {
            assertThat(breaker.permits()).isTrue();
            fail();
        });
        assertThat(breaker.permits()).isFalse();
        clock.moveBy(Breaker.REST);
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
        IntStream.range(1, Breaker.FAILURES).forEach(i -> fail());
        breaker.ask(() -> "an answer");
        IntStream.range(1, Breaker.FAILURES).forEach(i -> fail());
        assertThat(breaker.permits()).isTrue();
    }

    private void fail() {
        assertThatThrownBy(() -> breaker.ask(() -> {
                    throw new SearchUnavailableException(new IllegalStateException("down"));
                }))
                .isInstanceOf(SearchUnavailableException.class);
    }
}
