/** What a person decided about a service that must not be shown before somebody has looked at it. */
@NullMarked
package org.alongside.review;

import org.jspecify.annotations.NullMarked;
