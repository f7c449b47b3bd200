/**
 * The product as its users have it: the built jar, started by the launcher on folders it made itself, asked over HTTP; then its log, its files and its
 * exit status. Nothing here calls a class of the product. Maven's failsafe runs these tests after the jar is packaged.
 */
@NullMarked
package org.alongside.outside;

import org.jspecify.annotations.NullMarked;
