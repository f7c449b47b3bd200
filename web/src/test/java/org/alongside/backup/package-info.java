/** Backups of stores that are written to, killed, damaged and hostile; those of the product itself are in {@code outside}. */
@NullMarked
package org.alongside.backup;

import org.jspecify.annotations.NullMarked;
