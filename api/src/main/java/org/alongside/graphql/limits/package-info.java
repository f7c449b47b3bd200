/** What one GraphQL question may ask for: its size, its depth and its cost. */
@NullMarked
package org.alongside.graphql.limits;

import org.jspecify.annotations.NullMarked;
