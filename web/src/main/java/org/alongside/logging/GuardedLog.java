package org.alongside.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Filters every log event. Libraries put user input into their messages, so on a thread that answers requests only their logger, level,
 * exception classes and stack frames are logged. Messages of our own loggers are kept: they hold no user input. Messages of exceptions are
 * not kept. A repeated warning or error is logged once a minute, with its count.
 */
public final class GuardedLog extends TurboFilter {

    private static final String OURS = "org.alongside";
    private static final String ITSELF = GuardedLog.class.getName();
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int SHOWN_AGAIN = 200;

    /** Set while this filter itself writes. */
    private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

    private record Fault(Logger logger, Level level, String text) {}

    private final RepeatedFaults<Fault> repeats = new RepeatedFaults<>();

    /** Puts the guard before all loggers of this process, once. */
    static void over(LoggerContext log) {
        if (log.getTurboFilterList().stream().noneMatch(GuardedLog.class::isInstance)) {
            GuardedLog guard = new GuardedLog();
            guard.setContext(log);
            guard.start();
            log.addTurboFilter(guard);
        }
    }

    @Override
    public void start() {
        super.start();
        LoggerContext log = (LoggerContext) getContext();
        log.addScheduledFuture(log.getScheduledExecutorService()
                .scheduleWithFixedDelay(
                        () -> repeats.sweep(GuardedLog::again),
                        SWEEP.toSeconds(),
                        SWEEP.toSeconds(),
                        TimeUnit.SECONDS));
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        boolean isOnlyAsked = format == null && failure == null;
        if (isOnlyAsked || WRITING.get() || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable thrown = failure == null ? MessageFormatter.getThrowableCandidate(params) : failure;
        boolean isOurs = logger.getName().startsWith(OURS);
        boolean whole = LogAllowList.onThread(Thread.currentThread().getName());
        String text = isOurs || whole ? MessageFormatter.basicArrayFormat(format, params) : "(its words are kept back)";
        Fault fault = new Fault(logger, level, text + (thrown == null ? "" : LogAllowList.of(thrown, whole)));
        String kind = logger.getName() + level + shape(text) + LogAllowList.kind(thrown);
        if (!level.isGreaterOrEqual(Level.WARN) || repeats.isNew(kind, fault)) {
            write(fault);
        }
        return FilterReply.DENY;
    }

    /** The same for messages that differ only in their numbers. */
    private static String shape(String text) {
        return text.replaceAll("[0-9a-fA-F]*[0-9][0-9a-fA-F]*", "#");
    }

    private static void again(Fault fault, int times) {
        String line = fault.text
                .lines()
                .limit(2)
                .reduce((one, two) -> one + " " + two.strip())
                .orElse("");
        String shown = line.substring(0, Math.min(SHOWN_AGAIN, line.length()));
        write(new Fault(fault.logger, fault.level, times + " times more within a minute: " + shown));
    }

    private static void write(Fault fault) {
        WRITING.set(true);
        try {
            fault.logger.log(null, ITSELF, Level.toLocationAwareLoggerInteger(fault.level), fault.text, null, null);
        } finally {
            WRITING.remove();
        }
    }
}
