/** Metrics for an operator: those of a readable list, at an address of their own. */
@NullMarked
package org.alongside.metrics;

import org.jspecify.annotations.NullMarked;
