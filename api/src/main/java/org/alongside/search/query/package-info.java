/** From a question to one or several engine queries and back to an answer, the same for every engine. */
@NullMarked
package org.alongside.search.query;

import org.jspecify.annotations.NullMarked;
