/** Kills and damages directories, and checks what the next start finds. */
@NullMarked
package org.alongside.bench.faults;

import org.jspecify.annotations.NullMarked;
