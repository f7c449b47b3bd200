package org.alongside.find;

import java.util.List;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;

/**
 * The place a visitor means.
 *
 * @param typed what stands in the address: a postcode as far as its sector, a name, or a point of two decimals
 * @param area id of the county, council or nation this is; {@code null} for a place one measures from
 * @param others further places that may be meant
 * @param misspelt whether the name was written otherwise, and this is its one clear reading
 */
public record ChosenPlace(
        String typed,
        String label,
        LatLng point,
        @Nullable String area,
        List<GazetteerPlace> others,
        boolean misspelt) {

    public ChosenPlace {
        others = List.copyOf(others);
    }
}
