package org.alongside.place;

import java.util.List;

/**
 * What a typed place was taken for.
 *
 * @param typed fit for an address: a full postcode is reduced to its outward code
 * @param label what to call it on the page
 * @param alternatives other places of the same name, largest first
 */
public record PlaceAnswer(String typed, String label, LatLng point, List<GazetteerPlace> alternatives) {

    public PlaceAnswer {
        alternatives = List.copyOf(alternatives);
    }
}
