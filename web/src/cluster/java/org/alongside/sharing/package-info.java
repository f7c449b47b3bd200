/** Several processes of the whole application on one PostgreSQL and one OpenSearch. */
@NullMarked
package org.alongside.sharing;

import org.jspecify.annotations.NullMarked;
