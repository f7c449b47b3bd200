/**
 * How programs ask: the door to {@code /graphql}, the limits every question keeps, and the form of every refusal. The rooms hold their own
 * schema files and controllers.
 */
@NullMarked
package org.alongside.graphql;

import org.jspecify.annotations.NullMarked;
