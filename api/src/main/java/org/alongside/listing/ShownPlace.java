package org.alongside.listing;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.place.StreetName;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.alongside.when.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a place and its service, for index, page and GraphQL alike. Each precision has an allow-list, so a new field stays
 * hidden until it is added here.
 */
public final class ShownPlace {

    private static final int LONGEST_OUTCODE = 4;
    private static final Pattern HAS_A_DIGIT = Pattern.compile(".*[0-9].*");

    private ShownPlace() {}

    /**
     * @param shown the point that may be shown
     * @return the place with the precision of that point
     */
    static MeetingPlace of(MeetingPlace place, @Nullable LatLng shown) {
        return switch (place.precision()) {
            case EXACT -> exact(place, shown);
            case STREET -> street(place, shown);
            case AREA -> area(place, shown);
            case ASK_US -> askUs(place, shown);
        };
    }

    /** If the place is hidden, the text about meeting newcomers on the way is hidden too. */
    static Draft of(Draft service, Precision precision) {
        Draft.FirstVisit visit = service.firstVisit();
        if (precision == Precision.EXACT || visit.meetYou() == null) {
            return service;
        }
        return service.with(new Draft.FirstVisit(
                visit.whatHappens(),
                visit.whoGreets(),
                visit.justListen(),
                visit.canLeave(),
                visit.cameraOff(),
                null,
                visit.badDay()));
    }

    /** All fields are shown. If the place has no point of its own, the point is that of its district or town, and the precision says so. */
    private static MeetingPlace exact(MeetingPlace place, @Nullable LatLng shown) {
        return new MeetingPlace(
                place.attendance(),
                place.locationName(),
                place.address1(),
                place.city(),
                place.postalCode(),
                shown,
                precisionOf(place, shown),
                place.serviceArea(),
                place.directions(),
                place.access(),
                place.accessNote(),
                place.accessChecked(),
                place.schedules());
    }

    private static MeetingPlace street(MeetingPlace place, @Nullable LatLng shown) {
        return new MeetingPlace(
                place.attendance(),
                null,
                StreetName.of(place.address1()),
                town(place.city()),
                outcode(place.postalCode()),
                shown,
                precisionOf(place, shown),
                place.serviceArea(),
                null,
                place.access(),
                null,
                place.accessChecked(),
                withoutNotes(place.schedules()));
    }

    private static MeetingPlace area(MeetingPlace place, @Nullable LatLng shown) {
        return new MeetingPlace(
                place.attendance(),
                null,
                null,
                town(place.city()),
                outcode(place.postalCode()),
                shown,
                Precision.AREA,
                place.serviceArea(),
                null,
                place.access(),
                null,
                place.accessChecked(),
                withoutNotes(place.schedules()));
    }

    private static MeetingPlace askUs(MeetingPlace place, @Nullable LatLng shown) {
        return new MeetingPlace(
                place.attendance(),
                null,
                null,
                town(place.city()),
                null,
                shown,
                Precision.ASK_US,
                // A postcode district it serves would tell the district it meets in.
                place.serviceArea().stream().filter(area -> !hasADigit(area)).toList(),
                null,
                place.access(),
                null,
                place.accessChecked(),
                withoutNotes(place.schedules()));
    }

    private static Precision precisionOf(MeetingPlace place, @Nullable LatLng shown) {
        return place.point() == null && shown != null ? Precision.AREA : place.precision();
    }

    /** A town has no number; what has one may be a street or a postcode in the wrong column. */
    private static @Nullable String town(@Nullable String city) {
        return city == null || hasADigit(city) ? null : city;
    }

    private static boolean hasADigit(String text) {
        return HAS_A_DIGIT.matcher(text).find();
    }

    private static List<Schedule> withoutNotes(List<Schedule> schedules) {
        return schedules.stream()
                .map(schedule -> new Schedule(
                        schedule.hours(),
                        schedule.dtstart(),
                        schedule.rrule(),
                        schedule.opensAt(),
                        schedule.closesAt(),
                        schedule.exdates(),
                        schedule.rdates(),
                        schedule.breaks(),
                        schedule.until(),
                        schedule.joinUntil(),
                        shownNote(schedule),
                        schedule.timezone()))
                .toList();
    }

    /** A note may name the place. Where it is all that says when, words that speak of time alone are shown. */
    private static @Nullable String shownNote(Schedule schedule) {
        String note = schedule.note();
        return schedule.hours() == Hours.IN_WORDS && note != null && TimeWords.areAll(note) ? note : null;
    }

    static @Nullable String outcode(@Nullable String postalCode) {
        if (postalCode == null) {
            return null;
        }
        // Written without its space, all of it would look like the first half. The second half is always three.
        String typed = postalCode.strip();
        boolean whole = typed.length() > LONGEST_OUTCODE && typed.indexOf(' ') < 0;
        return whole ? typed.substring(0, typed.length() - 3) : typed.split(" ", 2)[0];
    }
}
