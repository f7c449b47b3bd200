/**
 * What one caller may cost, how many questions are at work at once and how long each may take: so that nobody keeps the directory from
 * others.
 */
@NullMarked
package org.alongside.ratelimit;

import org.jspecify.annotations.NullMarked;
