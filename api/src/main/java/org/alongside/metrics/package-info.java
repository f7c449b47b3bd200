/** What an operator watches: the metrics of a list that anybody can read, told at an address of their own and nowhere else. */
@NullMarked
package org.alongside.metrics;

import org.jspecify.annotations.NullMarked;
