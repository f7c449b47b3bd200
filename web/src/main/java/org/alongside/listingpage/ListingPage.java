package org.alongside.listingpage;

import java.util.List;
import org.alongside.find.cards.Card;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one listing says. What the group has not said is nothing here, and has no line on the page.
 *
 * @param card as in lists, without a number
 * @param dates the next ones in words
 * @param reach getting in touch, as links
 * @param rhythms of its schedules, each with the schedule's own note
 * @param direction "about 1 mile north-east of Leeds city centre"
 * @param map address of another site's map: of the point where that is the door or street, else of the words that are shown
 * @param geo the same for the map of the visitor's own phone
 * @param others times and places of the same service
 * @param trust who checked it and when, or where it comes from
 * @param back to the search that led here
 */
public record ListingPage(
        Card card,
        Draft service,
        Draft.MeetingPlace place,
        ContactLinks reach,
        List<Fact> who,
        List<String> dates,
        List<String> rhythms,
        boolean always,
        boolean arrangement,
        @Nullable String courseEnds,
        List<String> where,
        @Nullable String direction,
        @Nullable String map,
        @Nullable String geo,
        List<String> access,
        @Nullable String accessChecked,
        List<Fact> visit,
        List<Fact> room,
        @Nullable String cost,
        List<Fact> runBy,
        List<Card> others,
        String trust,
        @Nullable String network,
        @Nullable String networkHref,
        @Nullable String back) {

    public ListingPage {
        who = List.copyOf(who);
        dates = List.copyOf(dates);
        rhythms = List.copyOf(rhythms);
        where = List.copyOf(where);
        access = List.copyOf(access);
        visit = List.copyOf(visit);
        room = List.copyOf(room);
        runBy = List.copyOf(runBy);
        others = List.copyOf(others);
    }

    /** Is neither the door nor the street shown, in words or as a point? */
    public boolean isClosedAddress() {
        boolean vague = place.precision() == Precision.AREA || place.precision() == Precision.ASK_US;
        return vague && place.locationName() == null && place.address1() == null;
    }

    /**
     * A line with its heading.
     *
     * @param own in the group's own words, and so in the listing's language
     */
    public record Fact(String label, String text, boolean own) {}
}
