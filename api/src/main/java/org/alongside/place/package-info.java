/** Where things are: points, distances, and the gazetteer that turns a postcode, town or area into a point. */
@NullMarked
package org.alongside.place;

import org.jspecify.annotations.NullMarked;
