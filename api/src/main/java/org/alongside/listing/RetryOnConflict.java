package org.alongside.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Begins the whole transaction anew where another was quicker to change the same row, up to five times; then the last failure goes to the
 * caller. For methods that begin a transaction: one that joins another's cannot begin it again.
 */
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 50, jitter = 25, multiplier = 2)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RetryOnConflict {}
