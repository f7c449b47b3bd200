/** What a directory holds as one file of plain data, made while it runs, read back without running anything in it, and tried each night. */
@NullMarked
package org.alongside.backup;

import org.jspecify.annotations.NullMarked;
