package org.alongside.logging;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts the guard before all loggers as soon as logging is set up, whatever an operator has set for it. */
final class LogGuardListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LogGuardListener.class);

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            GuardedLog.over(log);
        }
        // Else the JVM prints what ends a thread past every logger, message and all.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("The thread {} ended with a failure", thread.getName(), failure));
    }
}
