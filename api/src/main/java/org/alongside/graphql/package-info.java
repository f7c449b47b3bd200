/** What the GraphQL fields of all rooms share: fetchers, scalars and errors. Each room holds its own schema file and controllers. */
@NullMarked
package org.alongside.graphql;

import org.jspecify.annotations.NullMarked;
