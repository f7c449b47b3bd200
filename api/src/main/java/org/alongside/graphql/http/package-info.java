/** The address {@code /graphql}: what is let in, how it is executed, and the form of every error. */
@NullMarked
package org.alongside.graphql.http;

import org.jspecify.annotations.NullMarked;
