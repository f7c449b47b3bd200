package org.alongside.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Repeats the whole transaction if another transaction changed the same row first, up to five times; then throws the last failure. Use it
 * on methods that begin a transaction: a method that joins one cannot repeat it.
 */
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 50, jitter = 25, multiplier = 2)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RetryOnConflict {}
