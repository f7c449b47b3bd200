/** Phone numbers, e-mail and web addresses: which of them people may be sent to, decided here once for feeds and for pages. */
@NullMarked
package org.alongside.contact;

import org.jspecify.annotations.NullMarked;
