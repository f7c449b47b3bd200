package org.alongside.find;

import java.util.List;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;

/**
 * The place a visitor means.
 *
 * @param typed what stands in the address: an outward code, a name, or a point of two decimals
 * @param area id of the county, council or nation this is; nothing for a place one measures from
 * @param others further places of the same name
 */
public record ChosenPlace(
        String typed, String label, LatLng point, @Nullable String area, List<GazetteerPlace> others) {

    public ChosenPlace {
        others = List.copyOf(others);
    }
}
