/** Hears from typed words whether somebody may be in danger: words in classes, and rules that combine them, as files people can read. */
@NullMarked
package org.alongside.danger;

import org.jspecify.annotations.NullMarked;
