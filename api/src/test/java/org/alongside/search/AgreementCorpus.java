package org.alongside.search;

import static org.alongside.testing.AService.aService;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Joining;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Offer;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.testing.AService;
import org.alongside.when.PartOfDay;

/** A directory and questions to it, made by chance from a fixed seed: the same in every run. */
public final class AgreementCorpus {

    private static final int SEED = 2026;

    private static final List<String> NAMES = List.of(
            "Tuesday",
            "tea",
            "voices",
            "walking",
            "Nightingales",
            "circle",
            "men's",
            "shed",
            "café",
            "hope",
            "open",
            "door",
            "garden",
            "singing",
            "Côr",
            "sleep",
            "worry",
            "anxiety",
            "grief",
            "carers",
            "parents",
            "night",
            "drop-in",
            "art");

    private static final List<String> TEXT = List.of(
            "we",
            "meet",
            "and",
            "talk",
            "over",
            "a",
            "cup",
            "of",
            "coffee",
            "hearing",
            "voices",
            "walk",
            "slowly",
            "along",
            "the",
            "canal",
            "nobody",
            "has",
            "to",
            "speak",
            "bring",
            "friend",
            "knitting",
            "wool",
            "gardening",
            "panic",
            "attacks",
            "losing",
            "husband",
            "wife",
            "sleepless",
            "nights",
            "worries",
            "feeling",
            "low",
            "young",
            "people",
            "work",
            "bipolar",
            "football");

    private static final List<String> TOPICS = List.of(
            "walking",
            "hearing-voices",
            "anxiety",
            "bereavement",
            "coffee-talk",
            "gardening",
            "art",
            "sleep",
            "bipolar",
            "football");

    private static final List<String> ASKED = List.of(
            "hearing voices",
            "walking",
            "anxiety",
            "tea",
            "grief",
            "carers",
            "somewhere to talk",
            "losing my husband",
            "football",
            "sleep",
            "art group",
            "gardening",
            "café",
            "cor",
            "panic attacks",
            "knitting",
            "young people",
            "nightingales",
            "zeppelin",
            "bipolar support",
            "worries at night",
            "coffee",
            "men's shed",
            "feeling low");

    static final LatLng LEEDS = new LatLng(53.797, -1.543);

    private static final List<LatLng> TOWNS = List.of(
            LEEDS,
            new LatLng(51.507, -0.128),
            new LatLng(55.861, -4.25),
            new LatLng(51.481, -3.18),
            new LatLng(52.486, -1.89),
            new LatLng(53.479, -2.245),
            new LatLng(54.597, -5.93),
            new LatLng(50.375, -4.142));

    private static final List<String> AREAS = List.of(
            "Leeds", "West Yorkshire", "LS6", "Greater London", "Glasgow", "Wales", "UK", "nowhere we know", "Cardiff");

    private static final List<String> COUNTIES =
            List.of("west-yorkshire", "wales", "greater-manchester", "greater-london", "leeds-council", "scotland");

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Facets of which something is left out. A new facet does not belong here: it would change every question. */
    private static final List<Facet> APART = List.of(
            Facet.KIND,
            Facet.OFFER,
            Facet.TOPIC,
            Facet.AUDIENCE,
            Facet.ATTENDANCE,
            Facet.WEEKDAY,
            Facet.PART_OF_DAY,
            Facet.ACCESS,
            Facet.JOINING,
            Facet.LED_BY,
            Facet.RUN_BY,
            Facet.COST,
            Facet.LANGUAGE,
            Facet.NETWORK);

    private static final Map<Facet, List<String>> LEFT_OUT =
            Map.of(Facet.TOPIC, TOPICS, Facet.LANGUAGE, List.of("en", "cy", "ur"), Facet.AUDIENCE, List.of("women"));

    private final Random chance = new Random(SEED);
    private final Random apart = new Random(SEED + 1);

    private AgreementCorpus() {}

    public static AService[] services(int count) {
        AgreementCorpus corpus = new AgreementCorpus();
        return IntStream.range(0, count).mapToObj(corpus::service).toArray(AService[]::new);
    }

    public static List<ListingQuery> queries(int count) {
        AgreementCorpus corpus = new AgreementCorpus();
        return IntStream.range(0, count).mapToObj(i -> corpus.query()).toList();
    }

    private AService service(int number) {
        AService service = aService()
                .keyed("agreement-" + number)
                .named(some(NAMES, 2 + chance.nextInt(2)) + (chance.nextInt(3) == 0 ? "" : " " + number))
                .saying(some(TEXT, 8 + chance.nextInt(30)))
                .kind(one(Kind.values()))
                .offering(one(Offer.values()))
                .about(one(TOPICS), one(TOPICS))
                .ledBy(one(LedBy.values()))
                .joining(one(Joining.values()))
                .withAccess(one(Access.values()), one(Access.values()))
                .speaking(one(List.of("en", "cy", "ur")));
        if (chance.nextInt(4) == 0) {
            service.ages(16 + chance.nextInt(3), 25 + chance.nextInt(40));
        }
        if (chance.nextBoolean()) {
            service.costing(chance.nextBoolean() ? "0" : "2.50");
        }
        if (chance.nextInt(3) == 0) {
            service.runBy(one(List.of("The Long Table", "Mind the Gap", "Red Door", "Café Hope")));
        }
        if (chance.nextInt(3) > 0) {
            service.checked(LocalDate.of(2026, 11, 20).minusDays(chance.nextInt(900)));
        }
        place(service);
        time(service);
        for (int also = chance.nextInt(8); also > 5; also--) {
            AService other = aService();
            place(other);
            time(other);
            service.alsoAt("also-" + also, other);
        }
        return service;
    }

    private void place(AService service) {
        if (chance.nextInt(4) == 0) {
            service.serving(one(AREAS), one(AREAS));
        }
        switch (chance.nextInt(8)) {
            case 0 -> service.attending(chance.nextBoolean() ? Attendance.ONLINE : Attendance.PHONE);
            case 1 -> service.precise(Precision.ASK_US).inTown(null, null);
            default -> {
                LatLng spot = near(one(TOWNS), 0.3);
                service.at(spot.lat(), spot.lng()).inTown(one(List.of("Leeds", "Glasgow", "Cardiff", "London")), null);
                if (chance.nextInt(8) == 0) {
                    service.precise(Precision.AREA);
                }
                if (chance.nextInt(6) == 0) {
                    service.attending(Attendance.HYBRID);
                }
            }
        }
    }

    private void time(AService service) {
        int hour = 9 + chance.nextInt(11);
        String opens = "%02d:00".formatted(hour);
        String closes = "%02d:30".formatted(hour + 1);
        switch (chance.nextInt(4)) {
            case 0 -> {}
            case 1 ->
                service.on(
                        LocalDate.of(2026, 6, 1).plusDays(chance.nextInt(14)), "FREQ=WEEKLY;INTERVAL=2", opens, closes);
            default -> service.weekly(one(DAYS), opens, closes);
        }
    }

    private ListingQuery query() {
        ListingQuery query =
                ListingQuery.of(words()).with(filters()).withFacets().withCells(4 + chance.nextInt(11));
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> {
                return query.near(near(one(TOWNS), 0.1), Distance.kilometres(3 + chance.nextInt(250)))
                        .in(one(Lane.NEAR, Lane.COVERS, Lane.REMOTE, Lane.ANY));
            }
            case 3 -> {
                return query.near(new ListingQuery.Near(one(TOWNS), Distance.miles(10), one(COUNTIES), 0))
                        .in(one(Lane.NEAR, Lane.COVERS, Lane.REMOTE, Lane.ANY));
            }
            case 4 -> {
                LatLng corner = near(one(TOWNS), 1);
                return query.in(new Bounds(corner.lat() - 1, corner.lng() - 1, corner.lat() + 0.4, corner.lng() + 0.7));
            }
            default -> {
                return query;
            }
        }
    }

    private String words() {
        return switch (chance.nextInt(5)) {
            case 0, 1 -> "";
            case 2 -> one(ASKED) + " " + one(ASKED);
            default -> one(ASKED);
        };
    }

    private Filters filters() {
        Filters filters = Filters.NONE;
        switch (chance.nextInt(8)) {
            case 0 -> filters = Filters.of(Facet.WEEKDAY, one(Facet.WEEKDAY.terms()));
            case 1 ->
                filters = Filters.of(Facet.WEEKDAY, one(Facet.WEEKDAY.terms()))
                        .with(Facet.PART_OF_DAY, one(PartOfDay.values()).name().toLowerCase(Locale.ROOT));
            case 2 -> filters = Filters.of(Facet.ACCESS, one(Facet.ACCESS.terms()));
            case 3 -> filters = Filters.of(Facet.TOPIC, one(TOPICS)).with(Facet.JOINING, "drop-in", "contact-first");
            case 4 -> filters = Filters.NONE.on(LocalDate.of(2026, 11, 21).plusDays(chance.nextInt(60)));
            case 5 -> filters = Filters.NONE.aged(chance.nextInt(80)).peerLed(chance.nextBoolean());
            default -> {}
        }
        return leavingOut(filters);
    }

    /** By a chance of its own, so that questions without it stay what they were. */
    private Filters leavingOut(Filters filters) {
        Filters narrower = filters;
        for (int more = apart.nextInt(8); more > 4; more--) {
            Facet facet = APART.get(apart.nextInt(APART.size()));
            List<String> values =
                    facet.terms().isEmpty() ? LEFT_OUT.getOrDefault(facet, List.of("leeds")) : facet.terms();
            narrower = narrower.leavingOut(
                    facet,
                    apart.ints(1 + apart.nextInt(2), 0, values.size())
                            .mapToObj(values::get)
                            .collect(Collectors.toSet()));
        }
        return narrower;
    }

    private LatLng near(LatLng town, double degrees) {
        return new LatLng(
                town.lat() + (chance.nextDouble() - 0.5) * degrees, town.lng() + (chance.nextDouble() - 0.5) * degrees);
    }

    private String some(List<String> words, int count) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(one(words));
        }
        return String.join(" ", chosen);
    }

    private <T> T one(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
