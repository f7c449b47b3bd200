/** What may reach the log: nothing that somebody typed, and no fault more often than once a minute. */
@NullMarked
package org.alongside.logging;

import org.jspecify.annotations.NullMarked;
