package org.alongside.feed.draft;

import java.util.List;
import java.util.Locale;
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

    private static final Pattern UK_POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?");
    private static final Pattern EIRCODE = Pattern.compile("([A-Z][0-9][0-9W])([A-Z0-9]{4})?");

    private static final List<String> SAY_WHERE =
            List.of("location_name", "address_1", "city", "postal_code", "latitude", "longitude", "service_area");

    private PlaceCells() {}

    static MeetingPlace read(Cells cells, Whereabouts whereabouts) {
        Attendance said = cells.term(Attendance.class, "attendance");
        Attendance attendance = said == null ? Attendance.IN_PERSON : said;
        String city = cells.text("city", FeedLimits.SHORT);
        Witnesses agreed =
                Witnesses.compared(city, postalCode(cells, whereabouts), PointCells.read(cells), whereabouts, cells);
        MeetingPlace place = new MeetingPlace(
                attendance,
                cells.text("location_name", FeedLimits.SHORT),
                cells.text("address_1", FeedLimits.SHORT),
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
        if (isNowhere(cells, place)) {
            cells.error(
                    "attendance",
                    "in person, but no venue, street, town, point or area says where",
                    "Give at least the town or the service_area");
        }
        return place;
    }

    /** Our own columns say exact where they say nothing; of a foreign file nobody has been asked. */
    private static Precision precision(Cells cells, Attendance attendance) {
        Precision said = cells.term(Precision.class, "precision");
        if (said != null) {
            return said;
        }
        boolean met = attendance == Attendance.IN_PERSON || attendance == Attendance.HYBRID;
        return met && cells.has(Columns.ABOUT_HERE) ? Precision.AREA : Precision.EXACT;
    }

    /** With the space where it belongs, so that the outward half can be told from the rest. */
    private static @Nullable String postalCode(Cells cells, Whereabouts whereabouts) {
        if (!cells.has("postal_code")) {
            return null;
        }
        String compact = cells.get("postal_code").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        for (Pattern pattern : List.of(UK_POSTCODE, EIRCODE)) {
            Matcher parts = pattern.matcher(compact);
            boolean exists = pattern.equals(EIRCODE) || whereabouts.isKnownPostcode(compact);
            if (parts.matches() && exists) {
                return parts.group(2) == null ? compact : parts.group(1) + " " + parts.group(2);
            }
        }
        cells.warning("postal_code", "not a postcode, left out", "Write a postcode or its first half, such as LS2");
        return null;
    }

    private static boolean isNowhere(Cells cells, MeetingPlace place) {
        boolean inAPlace = place.attendance() == Attendance.IN_PERSON || place.attendance() == Attendance.HYBRID;
        return inAPlace && SAY_WHERE.stream().allMatch(cells::lacks);
    }
}
