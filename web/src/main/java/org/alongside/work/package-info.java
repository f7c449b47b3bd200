/**
 * What commands ask a directory to do: on threads of its own that nobody interrupts, looked at until it ends, the same in a directory that runs
 * and in one that the command opens itself.
 */
@NullMarked
package org.alongside.work;

import org.jspecify.annotations.NullMarked;
