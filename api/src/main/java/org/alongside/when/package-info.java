/** When things are on: RFC 5545 rules, exceptions, breaks, courses and next dates. Nothing else knows RFC 5545. */
@NullMarked
package org.alongside.when;

import org.jspecify.annotations.NullMarked;
