/** How people look for a group: first page, ways in, search with its map, and the page of one listing. */
@NullMarked
package org.alongside.find;

import org.jspecify.annotations.NullMarked;
