package org.alongside.search.graphql;

import org.alongside.graphql.RefusedException;
import org.alongside.place.Bounds;

/** The argument {@code bounds}: the edges of a rectangle in degrees. */
record BoundsInput(double south, double west, double north, double east) {

    /** @throws RefusedException where there is no such rectangle */
    Bounds bounds() {
        return RefusedException.naming("bounds", () -> new Bounds(south, west, north, east));
    }
}
