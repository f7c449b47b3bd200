package org.alongside.find;

import java.util.List;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;

/**
 * The place a visitor means.
 *
 * @param typed what stands in the address: an outward code, a name, or a point of two decimals
 * @param others further places of the same name
 */
record Where(String typed, String label, LatLng point, List<GazetteerPlace> others) {

    Where {
        others = List.copyOf(others);
    }
}
