/** Where a process begins: the command line, and its commands. */
@NullMarked
package org.alongside.launch;

import org.jspecify.annotations.NullMarked;
