package org.alongside.find.cards;

import java.util.List;
import java.util.UUID;
import org.alongside.place.LatLng;
import org.alongside.search.eligibility.Highlights;
import org.jspecify.annotations.Nullable;

/**
 * One listing in a list, in words: a component for each block of the card.
 *
 * @param number the number of its pin on the map; 0 without a pin
 * @param point where the pin stands; null if no place may be shown
 * @param also the other places and ways of the same service
 * @param checked when somebody last checked it
 */
public record Card(
        UUID id,
        int number,
        @Nullable LatLng point,
        Name name,
        People people,
        Meeting meeting,
        Tags tags,
        List<Also> also,
        Match match,
        String checked) {

    public Card {
        also = List.copyOf(also);
    }

    public String href() {
        return "/listing/" + id;
    }

    /**
     * What it is called.
     *
     * @param lang language of the name and of all words of the group's own
     * @param marked the text in parts, with the words of the search marked
     */
    public record Name(String text, String lang, List<Highlights.Piece> marked) {

        public Name {
            marked = List.copyOf(marked);
        }
    }

    /**
     * Who can come.
     *
     * @param who in the group's own words if it has any; null if not said
     * @param limits ages, and whether there is room
     */
    public record People(@Nullable String who, List<String> limits) {

        public People {
            limits = List.copyOf(limits);
        }
    }

    /**
     * When and where, and how to get in touch. Each is null if not said.
     *
     * @param resting the group does not meet at present
     * @param next next date, or how it is open
     * @param reach how it is reached from the place of the search: "about 3 miles", "online", "covers Gwynedd"
     * @param contact number, e-mail and website, for paper
     */
    public record Meeting(
            boolean resting,
            @Nullable String next,
            @Nullable String rhythm,
            @Nullable String where,
            @Nullable String reach,
            @Nullable String contact) {}

    /**
     * What sort of group it is, in a word each.
     *
     * @param kind term of the vocabulary; null if not said
     * @param kindWord the same in the language of the page
     */
    public record Tags(
            @Nullable String kind,
            @Nullable String kindWord,
            @Nullable String joining,
            boolean peerLed,
            boolean free) {}

    /** Another listing of the same service: "Thursdays at the library". */
    public record Also(String label, String href) {}

    /**
     * Why the search found it.
     *
     * @param note that it may not be open to the visitor; else null
     * @param why null if the listing has the words as they were typed
     * @param snippet a line of its text with the words of the search; empty if the name or {@code who} shows them
     */
    public record Match(@Nullable String note, @Nullable String why, List<Highlights.Piece> snippet) {

        public Match {
            snippet = List.copyOf(snippet);
        }
    }
}
