/** Turns typed words into what is asked for: weighted alternatives the engines can look up as plain terms. */
@NullMarked
package org.alongside.understanding;

import org.jspecify.annotations.NullMarked;
