package org.alongside.listingpage;

import java.util.List;
import org.alongside.find.cards.Card;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one listing shows: a component for each block of the page. What the group has not said is null or empty, and has
 * no line on the page.
 *
 * @param card as in lists, without a number
 * @param reach links to get in touch
 * @param others times and places of the same service
 * @param back address of the search that led here; null without one
 */
public record ListingPage(
        Card card,
        Draft service,
        Draft.MeetingPlace place,
        When when,
        Where where,
        Details details,
        ContactLinks reach,
        List<Card> others,
        Trust trust,
        @Nullable String back) {

    public ListingPage {
        others = List.copyOf(others);
    }

    /**
     * When it meets.
     *
     * @param rhythms of its schedules, each with the schedule's own note
     * @param dates the next dates
     * @param isRegular dates can be worked out: it is not always open, by arrangement, or told in words alone
     * @param courseEnds last date of a course, and until when one can join
     */
    public record When(
            List<String> rhythms,
            List<String> dates,
            boolean isRegular,
            @Nullable String courseEnds) {

        public When {
            rhythms = List.copyOf(rhythms);
            dates = List.copyOf(dates);
        }

        /** Has it dates, but none that are known yet? */
        public boolean lacksDates() {
            return isRegular && dates.isEmpty();
        }
    }

    /**
     * Where it meets.
     *
     * @param lines its address, as far as it may be shown
     * @param direction "about 1 mile north-east of Leeds city centre"
     * @param map address of a map on another website: of the door or the street if they may be shown, else of the words shown
     * @param geo the same for the map of the visitor's own phone
     * @param accessChecked when somebody checked the access
     * @param join address at which one joins from home
     */
    public record Where(
            List<String> lines,
            @Nullable String direction,
            @Nullable String map,
            @Nullable String geo,
            List<String> access,
            @Nullable String accessChecked,
            @Nullable String join) {

        public Where {
            lines = List.copyOf(lines);
            access = List.copyOf(access);
        }
    }

    /** What to expect. */
    public record Details(
            List<Fact> visit,
            List<Fact> who,
            List<Fact> room,
            @Nullable String cost,
            List<Fact> runBy) {

        public Details {
            visit = List.copyOf(visit);
            who = List.copyOf(who);
            room = List.copyOf(room);
            runBy = List.copyOf(runBy);
        }
    }

    /**
     * A line with its heading.
     *
     * @param own in the group's own words, and so in the listing's language
     */
    public record Fact(String label, String text, boolean own) {}

    /**
     * How we know this.
     *
     * @param checked who checked it and when, or where it comes from
     * @param network its name; null if the directory does not know the network
     * @param networkHref address of the network's page; null if the directory does not know the network
     */
    public record Trust(
            String checked,
            @Nullable String network,
            @Nullable String networkHref) {}

    /** Does it meet somewhere, and neither the door nor the street is shown? */
    public boolean isClosedAddress() {
        boolean vague = place.precision() == Precision.AREA || place.precision() == Precision.ASK_US;
        return place.attendance().isFaceToFace() && vague && place.locationName() == null && place.address1() == null;
    }
}
