package org.alongside.faults;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets Spring take {@link AgainWhenOvertaken} at its word. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class Again {}
