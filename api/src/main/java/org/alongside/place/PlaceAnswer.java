package org.alongside.place;

import java.util.List;

/**
 * What a typed place was taken for.
 *
 * @param typed fit for an address: a full postcode is reduced to its outward code
 * @param label what to call it on the page
 * @param areaNames names of a county, council or nation, whose listings are those within it; empty for a place one measures from
 * @param alternatives other places of the same name, largest first
 */
public record PlaceAnswer(
        String typed, String label, LatLng point, List<GazetteerPlace> alternatives, List<String> areaNames) {

    public PlaceAnswer {
        alternatives = List.copyOf(alternatives);
        areaNames = List.copyOf(areaNames);
    }
}
