package org.alongside.listingpage;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.contact.WebAddresses;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.NetworkNames;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Setting;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.place.Whereabouts;
import org.alongside.search.ListingCard;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the page of one listing. */
@Component
class ListingPages {

    private static final int DATES = 4;
    private static final List<String> COMPASS = List.of("n", "ne", "e", "se", "s", "sw", "w", "nw");

    private final Cards cards;
    private final Whereabouts whereabouts;
    private final NetworkNames networks;
    private final Clock clock;

    ListingPages(Cards cards, Whereabouts whereabouts, NetworkNames networks, Clock clock) {
        this.cards = cards;
        this.whereabouts = whereabouts;
        this.networks = networks;
        this.clock = clock;
    }

    /** @param others further listings of the same service */
    ListingPage of(ListingCard card, List<ListingCard> others, @Nullable String back, Wording say) {
        Draft service = card.service();
        Draft.Contact contact = service.contact();
        Times times = new Times(say);
        return new ListingPage(
                cards.of(card, say),
                service,
                card.place(),
                when(card, say, times),
                where(card.place(), say, times),
                details(service, say, times),
                ContactLinks.of(contact.phone(), contact.email(), contact.url()),
                others.stream().map(other -> cards.of(other, say)).toList(),
                trust(card, say, times),
                back);
    }

    private ListingPage.When when(ListingCard card, Wording say, Times times) {
        Instant now = clock.instant();
        boolean over = card.isOver(now);
        return new ListingPage.When(
                over ? List.of(say.text("when.over")) : rhythms(card.place(), times),
                card.nextDates(now, DATES).stream().map(times::longMeeting).toList(),
                !over && isRegular(card),
                courseEnds(card.place(), now, say, times));
    }

    private static boolean isRegular(ListingCard card) {
        return !card.isOpenAllHours()
                && !card.isByArrangement()
                && card.place().schedules().stream().noneMatch(schedule -> schedule.hours() == Hours.IN_WORDS);
    }

    private ListingPage.Where where(Draft.MeetingPlace place, Wording say, Times times) {
        List<String> lines = lines(place);
        String words = String.join(", ", lines);
        LatLng door = mayShowDoor(place) ? place.point() : null;
        boolean inWords = door == null && isMet(place) && !words.isEmpty();
        return new ListingPage.Where(
                lines,
                direction(place, say),
                inWords ? "https://www.openstreetmap.org/search?query=" + encoded(words) : mapOf(door),
                inWords ? "geo:0,0?q=" + encoded(words) : geoOf(door),
                place.access().stream().map(say::term).filter(Objects::nonNull).toList(),
                place.accessChecked() == null ? null : times.date(place.accessChecked()),
                place.attendance().isFaceToFace() || place.directions() == null
                        ? null
                        : WebAddresses.link(place.directions()).orElse(null));
    }

    private static ListingPage.Details details(Draft service, Wording say, Times times) {
        return new ListingPage.Details(
                visit(service.firstVisit(), say),
                who(service, say, times),
                room(service.participation(), say),
                cost(service.participation(), say),
                runBy(service.organiser(), say));
    }

    private static List<String> lines(Draft.MeetingPlace place) {
        return Stream.of(place.locationName(), place.address1(), place.city(), place.postalCode())
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String mapOf(@Nullable LatLng door) {
        return door == null ? null : "https://www.openstreetmap.org/directions?to=" + door.lat() + "%2C" + door.lng();
    }

    private static @Nullable String geoOf(@Nullable LatLng door) {
        return door == null ? null : "geo:" + door.lat() + "," + door.lng() + "?q=" + door.lat() + "," + door.lng();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Is there somewhere to go to? The town alone would mislead if nobody may know the place. */
    private static boolean isMet(Draft.MeetingPlace place) {
        return !place.attendance().isRemote() && place.precision() != Precision.ASK_US;
    }

    private static boolean mayShowDoor(Draft.MeetingPlace place) {
        return !place.attendance().isRemote()
                        && (place.precision() == Precision.EXACT || place.precision() == Precision.STREET)
                || place.attendance() == Attendance.HYBRID && place.precision() == Precision.EXACT;
    }

    private static List<ListingPage.Fact> who(Draft service, Wording say, Times times) {
        Draft.Who who = service.who();
        return new Facts(say)
                .add("who.experience", terms(who.experience(), say))
                .add(Cards.madeFor(who), say.people(who))
                .add("who.age", Cards.ages(who, say))
                .own("who.residence", who.residence())
                .add("who.setting", who.setting() == Setting.COMMUNITY ? null : say.term(who.setting()))
                .add("who.space", space(who, say, times))
                .own("who.stay", who.stay())
                .lines();
    }

    private static String terms(List<? extends Enum<?>> values, Wording say) {
        return say.list(values.stream().map(say::term).filter(Objects::nonNull).toList());
    }

    private static @Nullable String space(Draft.Who who, Wording say, Times times) {
        List<String> limits = new ArrayList<>(Cards.limits(who, say, times));
        limits.remove(Cards.ages(who, say));
        return limits.isEmpty() ? say.term(who.space()) : limits.getFirst();
    }

    private static List<String> rhythms(Draft.MeetingPlace place, Times times) {
        return place.schedules().stream()
                .flatMap(schedule -> Stream.of(times.rhythm(schedule), schedule.note()))
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String courseEnds(Draft.MeetingPlace place, Instant now, Wording say, Times times) {
        LocalDate today = LocalDate.ofInstant(now, Schedule.UK_ZONE);
        for (Schedule schedule : place.schedules()) {
            LocalDate until = schedule.until();
            LocalDate join = schedule.joinUntil();
            if (until != null) {
                if (until.isBefore(today)) {
                    return say.text("course.over", times.date(until));
                }
                if (join == null) {
                    return say.text("course.until", times.date(until));
                }
                return join.isBefore(today)
                        ? say.text("course.closed", times.date(until))
                        : say.text("course.join", times.date(until), times.date(join));
            }
        }
        return null;
    }

    /** From the middle of the town it names; null without a point or a town. */
    private @Nullable String direction(Draft.MeetingPlace place, Wording say) {
        LatLng point = place.point();
        String city = place.city();
        if (point == null || city == null) {
            return null;
        }
        GazetteerPlace town = whereabouts.townNear(city, point).orElse(null);
        if (town == null) {
            return null;
        }
        String name = town.nameIn(say.locale());
        double miles = town.point().to(point).inMiles();
        if (miles > 40) {
            return null;
        }
        return miles < 0.5
                ? say.text("direction.middle", name)
                : say.text(
                        "direction",
                        say.distance(town.point().to(point)),
                        say.text("compass." + compass(town.point(), point)),
                        name);
    }

    /** One of eight winds. Within a town the earth is flat enough. */
    static String compass(LatLng from, LatLng to) {
        double north = to.lat() - from.lat();
        double east = (to.lng() - from.lng()) * Math.cos(Math.toRadians(from.lat()));
        int wind = (int) Math.round(Math.toDegrees(Math.atan2(east, north)) / 45);
        return COMPASS.get(Math.floorMod(wind, COMPASS.size()));
    }

    private static List<ListingPage.Fact> visit(Draft.FirstVisit visit, Wording say) {
        return new Facts(say)
                .own("visit.happens", visit.whatHappens())
                .own("visit.greets", visit.whoGreets())
                .yesOrNo("visit.listen", visit.justListen())
                .yesOrNo("visit.leave", visit.canLeave())
                .yesOrNo("visit.camera", visit.cameraOff())
                .own("visit.meet", visit.meetYou())
                .own("visit.badday", visit.badDay())
                .lines();
    }

    private static List<ListingPage.Fact> room(Draft.Participation room, Wording say) {
        String languages = say.list(room.languages().stream().map(say::language).toList());
        return new Facts(say)
                .yesOrNo("room.staff", room.staffPresent())
                .ownOrNo("room.notes", room.notesKept())
                .own("room.told", room.toldOutside())
                .yesOrNo("room.someone", room.bringSomeone())
                .yesOrNo("room.diagnosis", room.noDiagnosis())
                .add("room.languages", languages)
                .lines();
    }

    private static @Nullable String cost(Draft.Participation room, Wording say) {
        BigDecimal cost = room.cost();
        if (room.donation()) {
            return say.text("cost.donation");
        }
        if (cost == null) {
            return null;
        }
        return cost.signum() == 0
                ? say.text("cost.nothing")
                : String.format(Locale.ROOT, "£%.2f", cost).replace(".00", "");
    }

    private static List<ListingPage.Fact> runBy(Draft.Organiser organiser, Wording say) {
        LedBy ledBy = organiser.ledBy();
        return new Facts(say)
                .add("run.name", organiser.name())
                .add("run.kind", say.term(organiser.runBy()))
                .add("run.led", say.term(ledBy))
                .add("run.workers", say.term(organiser.workers()))
                .add("run.roles", terms(organiser.roles(), say))
                .add("run.employer", say.term(organiser.employer()))
                .add("run.marks", organiser.marks().isEmpty() ? null : String.join(". ", organiser.marks()))
                .lines();
    }

    private ListingPage.Trust trust(ListingCard card, Wording say, Times times) {
        boolean known = networks.find(card.network()).isPresent();
        return new ListingPage.Trust(
                checked(card, say, times),
                known ? networks.nameOf(card.network()) : null,
                known ? "/network/" + card.network() : null);
    }

    private String checked(ListingCard card, Wording say, Times times) {
        Draft.Check check = card.service().check();
        LocalDate on = check.on();
        if (on == null) {
            return say.text("trust.never", networks.nameOf(card.network()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Schedule.UK_ZONE);
        String by = check.by() == null ? say.text("trust.somebody") : check.by();
        String checked = say.text("trust.checked", by, times.ago(on, today), times.date(on));
        LocalDate due = check.due();
        if (due == null) {
            return checked;
        }
        return checked + " " + say.text(due.isBefore(today) ? "trust.overdue" : "trust.due", times.date(due));
    }
}
