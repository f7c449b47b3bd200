package org.alongside.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Employer;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Joining;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Role;
import org.alongside.listing.draft.RunBy;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Workers;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/** Builds a service: {@code aService().named("Tuesday tea").at(53.8, -1.55).weekly("TU", "19:00", "21:00")}. */
public final class AService {

    private static int made;

    private String key = "service-" + ++made;
    private String name = "A group";
    private @Nullable String description;
    private Kind kind = Kind.SELF_HELP_GROUP;
    private List<Offer> offers = List.of(Offer.GROUP);
    private List<String> topics = List.of();
    private List<String> audience = List.of();
    private @Nullable Boolean audienceOnly;
    private List<Experience> experience = List.of();
    private @Nullable Space space;
    private Setting setting = Setting.COMMUNITY;
    private Status status = Status.ACTIVE;
    private @Nullable LedBy ledBy;
    private @Nullable RunBy runBy;
    private @Nullable Workers workers;
    private List<Role> roles = List.of();
    private @Nullable Employer employer;
    private @Nullable Boolean noDiagnosis;
    private @Nullable Boolean bringSomeone;
    private @Nullable Boolean staffPresent;
    private @Nullable String notesKept;
    private Draft.FirstVisit firstVisit = Draft.FirstVisit.unspecified();
    private @Nullable Joining joining;
    private @Nullable Integer minimumAge;
    private @Nullable Integer maximumAge;
    private @Nullable BigDecimal cost;
    private List<String> languages = List.of();
    private @Nullable String review;
    private Attendance attendance = Attendance.IN_PERSON;
    private @Nullable String venue = "The Mill";
    private @Nullable String street;
    private @Nullable String city = "Leeds";
    private @Nullable String postalCode;
    private @Nullable LatLng point;
    private Precision precision = Precision.EXACT;
    private List<Access> access = List.of();
    private List<String> serviceArea = List.of();
    private @Nullable String organiser;
    private @Nullable LocalDate checked;
    private final List<Schedule> schedules = new ArrayList<>();
    private final Map<String, Draft.MeetingPlace> further = new LinkedHashMap<>();

    private UnaryOperator<Draft> telling = UnaryOperator.identity();

    private AService() {}

    public static AService aService() {
        return new AService();
    }

    public AService keyed(String feedsOwnId) {
        key = feedsOwnId;
        return this;
    }

    public AService named(String says) {
        name = says;
        return this;
    }

    public AService saying(String words) {
        description = words;
        return this;
    }

    public AService kind(Kind sort) {
        kind = sort;
        return this;
    }

    public AService offering(Offer... several) {
        offers = List.of(several);
        return this;
    }

    public AService about(String... ids) {
        topics = List.of(ids);
        return this;
    }

    public AService forPeople(String... ids) {
        audience = List.of(ids);
        return this;
    }

    public AService onlyForPeople(String... ids) {
        audienceOnly = true;
        return forPeople(ids);
    }

    public AService forExperience(Experience... whose) {
        experience = List.of(whose);
        return this;
    }

    public AService runBy(RunBy organisation) {
        runBy = organisation;
        return this;
    }

    public AService workers(Workers paidOrNot) {
        workers = paidOrNot;
        return this;
    }

    public AService withRoles(Role... ofPeerWorkers) {
        roles = List.of(ofPeerWorkers);
        return this;
    }

    public AService employedBy(Employer ofPeerWorkers) {
        employer = ofPeerWorkers;
        return this;
    }

    public AService needingNoDiagnosis(@Nullable Boolean stated) {
        noDiagnosis = stated;
        return this;
    }

    public AService bringingSomeone(@Nullable Boolean stated) {
        bringSomeone = stated;
        return this;
    }

    public AService withStaff(@Nullable Boolean stated) {
        staffPresent = stated;
        return this;
    }

    public AService keepingNotes(@Nullable String words) {
        notesKept = words;
        return this;
    }

    public AService firstVisit(Draft.FirstVisit visit) {
        firstVisit = visit;
        return this;
    }

    public AService space(Space now) {
        space = now;
        return this;
    }

    public AService in(Setting where) {
        setting = where;
        return this;
    }

    public AService status(Status now) {
        status = now;
        return this;
    }

    public AService ledBy(LedBy who) {
        ledBy = who;
        return this;
    }

    public AService joining(Joining how) {
        joining = how;
        return this;
    }

    public AService ages(@Nullable Integer from, @Nullable Integer to) {
        minimumAge = from;
        maximumAge = to;
        return this;
    }

    public AService costing(String pounds) {
        cost = new BigDecimal(pounds);
        return this;
    }

    public AService speaking(String... codes) {
        languages = List.of(codes);
        return this;
    }

    public AService waitingForAPerson(String why) {
        review = why;
        return this;
    }

    public AService at(double lat, double lng) {
        point = new LatLng(lat, lng);
        return this;
    }

    public AService inTown(@Nullable String town, @Nullable String outcode) {
        city = town;
        postalCode = outcode;
        return this;
    }

    public AService inStreet(String name) {
        street = name;
        return this;
    }

    public AService precise(Precision how) {
        precision = how;
        return this;
    }

    public AService online() {
        return attending(Attendance.ONLINE);
    }

    public AService attending(Attendance how) {
        attendance = how;
        if (how != Attendance.IN_PERSON && how != Attendance.HYBRID) {
            venue = null;
            city = null;
        }
        return this;
    }

    public AService withAccess(Access... facts) {
        access = List.of(facts);
        return this;
    }

    public AService serving(String... areas) {
        serviceArea = List.of(areas);
        return this;
    }

    public AService runBy(String organisation) {
        organiser = organisation;
        return this;
    }

    public AService checked(LocalDate on) {
        checked = on;
        return this;
    }

    public AService weekly(String day, String opens, String closes) {
        return on(first(day), "FREQ=WEEKLY;BYDAY=" + day, opens, closes);
    }

    public AService on(LocalDate dtstart, @Nullable String rrule, String opens, String closes) {
        return schedule(Schedule.timed(dtstart, rrule, LocalTime.parse(opens), LocalTime.parse(closes)));
    }

    public AService schedule(Schedule schedule) {
        schedules.add(schedule);
        return this;
    }

    /** Also at a further place. */
    public AService alsoAt(String placeKey, AService like) {
        further.put(placeKey, like.place());
        return this;
    }

    /** Whatever has no word of its own here. */
    public AService telling(UnaryOperator<Draft> more) {
        telling = more;
        return this;
    }

    public Draft draft() {
        return telling.apply(plain());
    }

    private Draft plain() {
        Map<String, Draft.MeetingPlace> places = new LinkedHashMap<>(further);
        places.put("main", place());
        return new Draft(
                key,
                name,
                null,
                description,
                "en",
                kind,
                offers,
                topics,
                status,
                new Draft.Organiser(organiser, null, runBy, ledBy, workers, null, false, List.of(), roles, employer),
                new Draft.Who(
                        experience,
                        null,
                        audience,
                        audienceOnly,
                        minimumAge,
                        maximumAge,
                        null,
                        setting,
                        space,
                        null,
                        null,
                        null),
                participation(),
                new Draft.Contact(joining, null, null, null, null, null, null, null, null),
                firstVisit,
                new Draft.Check(null, checked, null),
                review,
                places);
    }

    private Draft.Participation participation() {
        return new Draft.Participation(
                staffPresent, notesKept, null, bringSomeone, noDiagnosis, cost, false, null, languages);
    }

    private Draft.MeetingPlace place() {
        return new Draft.MeetingPlace(
                attendance,
                venue,
                street,
                city,
                postalCode,
                point,
                precision,
                serviceArea,
                null,
                access,
                null,
                null,
                schedules);
    }

    /** A date in 2024 that falls on this weekday. */
    private static LocalDate first(String day) {
        int weekday = Arrays.asList("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(day);
        return LocalDate.of(2024, 1, 1).plusDays(weekday);
    }
}
