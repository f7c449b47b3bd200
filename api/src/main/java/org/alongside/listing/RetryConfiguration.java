package org.alongside.listing;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets Spring take {@link RetryOnConflict} at its word. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
