/** Makes every outgoing request: resolves names, refuses addresses that are not public, and bounds size and time. */
@NullMarked
package org.alongside.outbound;

import org.jspecify.annotations.NullMarked;
