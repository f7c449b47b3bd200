package org.alongside.feed.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedLimits;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.place.Precision;
import org.alongside.place.Whereabouts;
import org.jspecify.annotations.Nullable;

/** The place columns of a row as a place, without its times. */
final class PlaceCells {

    private static final Pattern EIRCODE = Pattern.compile("([A-Z][0-9][0-9W])([A-Z0-9]{4})?");

    private static final Pattern LETTER_BOX =
            Pattern.compile("(?iu)\\b(?:p\\.?\\s?o\\.?\\s?box|blwch post|freepost|rhadbost)\\b");

    private static final List<String> SAY_WHERE =
            List.of("location_name", "address_1", "city", "postal_code", "latitude", "longitude", "service_area");

    private PlaceCells() {}

    static MeetingPlace read(Cells cells, Whereabouts whereabouts) {
        Attendance given = cells.term(Attendance.class, "attendance");
        Attendance attendance = given == null ? Attendance.IN_PERSON : given;
        String city = cells.text("city", FeedLimits.SHORT);
        String address = cells.text("address_1", FeedLimits.SHORT);
        boolean letters = address != null && LETTER_BOX.matcher(address).find();
        if (letters) {
            cells.warning(
                    "address_1",
                    "left out, with its postcode and point: letters go there, people do not",
                    "Give the place where it meets");
        }
        ComparedPlace agreed = letters
                ? new ComparedPlace(null, null)
                : ComparedPlace.of(city, postalCode(cells, whereabouts), PointCells.read(cells), whereabouts, cells);
        MeetingPlace place = new MeetingPlace(
                attendance,
                cells.text("location_name", FeedLimits.SHORT),
                letters ? null : address,
                city,
                agreed.postalCode(),
                agreed.point(),
                precision(cells, attendance),
                cells.several("service_area"),
                cells.text("directions"),
                cells.terms(Access.class, "access"),
                cells.text("access_note"),
                cells.date("access_checked"),
                List.of());
        if (isUnheardOf(place, whereabouts)) {
            cells.warning(
                    "city",
                    "a place we do not know, so that nobody near it is shown this",
                    "Give a postcode, a point, a town near it, or the service_area");
        }
        if (isNowhere(cells, place)) {
            cells.error(
                    "attendance",
                    "in person, but no venue, street, town, point or area says where",
                    "Give at least the town or the service_area");
        }
        return place;
    }

    /** In our own columns, an empty precision means exact. In a foreign file nobody has asked the group. */
    private static Precision precision(Cells cells, Attendance attendance) {
        Precision given = cells.term(Precision.class, "precision");
        if (given != null) {
            return given;
        }
        boolean met = attendance == Attendance.IN_PERSON || attendance == Attendance.HYBRID;
        return met && cells.has(Columns.ABOUT_HERE) ? Precision.AREA : Precision.EXACT;
    }

    /** The postcode with its space, which separates the outward code. */
    private static @Nullable String postalCode(Cells cells, Whereabouts whereabouts) {
        if (!cells.has("postal_code")) {
            return null;
        }
        String typed = cells.get("postal_code");
        Matcher eircode = EIRCODE.matcher(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        Optional<String> postcode = whereabouts.postcode(typed);
        if (postcode.isPresent()) {
            return postcode.get();
        }
        if (eircode.matches()) {
            return eircode.group(2) == null ? eircode.group() : eircode.group(1) + " " + eircode.group(2);
        }
        cells.warning("postal_code", "not a postcode, left out", "Write a postcode or its first half, such as LS2");
        return null;
    }

    /** The name of the town is all that says where, and no place bears it. */
    private static boolean isUnheardOf(MeetingPlace place, Whereabouts whereabouts) {
        String city = place.city();
        return city != null
                && place.attendance().isFaceToFace()
                && place.point() == null
                && place.postalCode() == null
                && place.serviceArea().isEmpty()
                && !whereabouts.isKnownPlace(city);
    }

    private static boolean isNowhere(Cells cells, MeetingPlace place) {
        boolean inAPlace = place.attendance() == Attendance.IN_PERSON || place.attendance() == Attendance.HYBRID;
        return inAPlace && SAY_WHERE.stream().allMatch(cells::lacks);
    }
}
