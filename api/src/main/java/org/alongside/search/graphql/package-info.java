/** Search for programs: arguments, pages, facets and suggestions as the GraphQL schema has them. */
@NullMarked
package org.alongside.search.graphql;

import org.jspecify.annotations.NullMarked;
