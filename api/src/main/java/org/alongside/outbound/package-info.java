/** The only door to the network: resolves, refuses addresses that are not public, and bounds everything. */
@NullMarked
package org.alongside.outbound;

import org.jspecify.annotations.NullMarked;
