/** Work that comes round again: done by this process, or by one of all the processes that share a store. */
@NullMarked
package org.alongside.jobs;

import org.jspecify.annotations.NullMarked;
