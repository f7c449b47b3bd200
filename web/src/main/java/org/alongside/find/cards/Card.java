package org.alongside.find.cards;

import java.util.List;
import java.util.UUID;
import org.alongside.place.LatLng;
import org.alongside.understanding.Highlights;
import org.jspecify.annotations.Nullable;

/**
 * One listing in a list, in words.
 *
 * @param number shared with the pin on the map; 0 without one
 * @param lang language of name and {@code who}
 * @param who who can come, in the group's own words where it says them
 * @param limits ages, whether there is room
 * @param next next date, or how it is open
 * @param also the other places and ways of the same service
 * @param marked the name, with the words that were asked for
 * @param snippet a line of its text with the words that were asked for, where name and {@code who} do not show them
 * @param why said where it was not found by the words as they were typed
 * @param checked when somebody last checked it
 */
public record Card(
        UUID id,
        int number,
        String name,
        String lang,
        @Nullable String kind,
        @Nullable String kindWord,
        @Nullable String who,
        List<String> limits,
        @Nullable String next,
        @Nullable String rhythm,
        @Nullable String where,
        @Nullable String distance,
        @Nullable String joining,
        boolean peerLed,
        boolean free,
        boolean resting,
        List<Also> also,
        List<Highlights.Piece> marked,
        List<Highlights.Piece> snippet,
        @Nullable String why,
        String checked,
        @Nullable LatLng point) {

    public Card {
        limits = List.copyOf(limits);
        also = List.copyOf(also);
        marked = List.copyOf(marked);
        snippet = List.copyOf(snippet);
    }

    /** Another listing of the same service: "Thursdays at the library". */
    public record Also(String label, String href) {}

    public String href() {
        return "/listing/" + id;
    }
}
