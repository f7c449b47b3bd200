/** How people put things: sayings that stand for a topic, figures of speech, and several ways to write one word. */
@NullMarked
package org.alongside.saying;

import org.jspecify.annotations.NullMarked;
