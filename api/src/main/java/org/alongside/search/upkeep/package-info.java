/** Keeps the index equal to the store, which is the truth: its name, its files, comparison and repair. */
@NullMarked
package org.alongside.search.upkeep;

import org.jspecify.annotations.NullMarked;
