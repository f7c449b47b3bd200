/** What is offered while somebody types: topics, places and groups. */
@NullMarked
package org.alongside.suggest;

import org.jspecify.annotations.NullMarked;
