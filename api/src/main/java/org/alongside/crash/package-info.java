/** Points at which work is half done, marked so that a test can end the process exactly there. */
@NullMarked
package org.alongside.crash;

import org.jspecify.annotations.NullMarked;
