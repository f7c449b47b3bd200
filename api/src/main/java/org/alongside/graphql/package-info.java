/** What the GraphQL fields of all packages share: fetchers, scalars and errors. Each package holds its own schema file and controllers. */
@NullMarked
package org.alongside.graphql;

import org.jspecify.annotations.NullMarked;
