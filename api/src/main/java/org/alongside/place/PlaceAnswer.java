package org.alongside.place;

import java.util.List;

/**
 * What a typed place was taken for.
 *
 * @param typed fit for an address: a full postcode is cut to its sector ({@code LS1 4})
 * @param label what to call it on the page
 * @param areaNames names of a county, council or nation, whose listings are those within it; empty for a place one measures from
 * @param alternatives other places that may be meant, the likeliest first
 * @param misspelt whether no place has the name as typed, and this is the one clear reading
 */
public record PlaceAnswer(
        String typed,
        String label,
        LatLng point,
        List<GazetteerPlace> alternatives,
        List<String> areaNames,
        boolean misspelt) {

    public PlaceAnswer {
        alternatives = List.copyOf(alternatives);
        areaNames = List.copyOf(areaNames);
    }

    /** Taken for this place although it is spelt otherwise. */
    PlaceAnswer asMisspelt() {
        return new PlaceAnswer(typed, label, point, alternatives, areaNames, true);
    }
}
