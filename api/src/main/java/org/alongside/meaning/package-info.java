/** Finds the topics whose phrases are nearest in meaning to typed words, by a sentence model in this process. */
@NullMarked
package org.alongside.meaning;

import org.jspecify.annotations.NullMarked;
