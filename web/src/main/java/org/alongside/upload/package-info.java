/** Commands that change what the directory holds: import, undo, removal and repair. Of this module it alone sees the indexer. */
@NullMarked
package org.alongside.upload;

import org.jspecify.annotations.NullMarked;
