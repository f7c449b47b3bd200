/** How a process of a cluster starts: it waits for the store, finds out what holds the index, and takes its folder. */
@NullMarked
package org.alongside.cluster;

import org.jspecify.annotations.NullMarked;
