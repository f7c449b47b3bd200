/** What may reach the log: no user input, and no fault more often than once a minute. */
@NullMarked
package org.alongside.logging;

import org.jspecify.annotations.NullMarked;
