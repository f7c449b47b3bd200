package org.alongside.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library says something on a thread that answers a request, or on one that does not. */
class GuardedLogTest {

    private static final String TYPED = "my secret words";

    private final LoggerContext log = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger theirs = log.getLogger("org.example.Library");
    private final Logger ours = log.getLogger("org.alongside.Something");

    @BeforeEach
    void guarded() {
        GuardedLog.over(log);
        lines.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @AfterEach
    void stopped() {
        log.stop();
    }

    @Test
    void onARequestTheWordsOfALibraryAreKeptBackAndItsFailureIsToldByItsPlaces() {
        answering(() -> theirs.error("Cannot read " + TYPED, new IllegalStateException(TYPED, new IOException(TYPED))));
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains(
                            "its words are kept back",
                            "java.lang.IllegalStateException",
                            "caused by java.io.IOException")
                    .contains("  at org.alongside.logging.GuardedLogTest")
                    .doesNotContain(TYPED);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getLoggerName()).isEqualTo("org.example.Library");
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        });
    }

    @Test
    void ourOwnWordsStandAndThoseOfAnExceptionDoNot() {
        answering(() -> ours.warn("The index does not answer ({})", "LATE", new IllegalStateException(TYPED)));
        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .startsWith("The index does not answer (LATE)")
                .contains("java.lang.IllegalStateException")
                .doesNotContain(TYPED));
    }

    @Test
    void whatAnOperatorCanMendIsSaid() {
        answering(() -> theirs.error(TYPED, new IOException("No space left on device: " + TYPED)));
        assertThat(lines.list.getFirst().getFormattedMessage())
                .contains("java.io.IOException: No space left on device" + System.lineSeparator())
                .doesNotContain(TYPED);
    }

    @Test
    void whereNobodysRequestIsAnsweredALibrarySpeaks() {
        on("main", () -> theirs.warn("Cannot read {}", "the file words.csv"));
        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .isEqualTo("Cannot read the file words.csv"));
    }

    @Test
    void aFaultThatComesAgainIsToldOnceAndThenWithItsCount() {
        RepeatedFaults<String> repeats = new RepeatedFaults<>();
        assertThat(repeats.isNew("kind", "fault")).isTrue();
        assertThat(repeats.isNew("kind", "fault")).isFalse();
        assertThat(repeats.isNew("kind", "fault")).isFalse();
        AtomicReference<String> told = new AtomicReference<>();
        repeats.sweep((fault, times) -> told.set(fault + times));
        assertThat(told).hasValue("fault2");
        repeats.sweep((fault, times) -> told.set("again"));
        assertThat(told).hasValue("fault2");
        assertThat(repeats.isNew("kind", "fault")).isTrue();
    }

    @Test
    void aThousandFailuresOfOneKindAreOneLine() {
        answering(() -> {
            for (int i = 0; i < 1000; i++) {
                theirs.error(TYPED + i, new IllegalStateException(TYPED + i));
            }
        });
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void twoFailuresOfOneKindOfLineAreToldBoth() {
        answering(() -> {
            ours.error("Answer {} failed: {}", "1a2b", "one place");
            ours.error("Answer {} failed: {}", "3c4d", "another place");
            ours.error("Answer {} failed: {}", "5e6f", "one place");
        });
        assertThat(lines.list).hasSize(2);
    }

    private static void answering(Runnable request) {
        on("http-nio-8080-exec-1", request);
    }

    private static void on(String thread, Runnable what) {
        Thread running = Thread.ofPlatform().name(thread).start(what);
        try {
            running.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
