package org.alongside.graphql;

import static org.alongside.testing.AService.aService;

import java.time.LocalDate;
import java.util.List;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.BestWay;
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
import org.alongside.listing.draft.Workers;
import org.alongside.place.Precision;
import org.alongside.testing.AService;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;

/** The few services every golden query is asked of. Their keys are fixed, and so are their ids. */
final class SmallDirectory {

    private SmallDirectory() {}

    static AService[] services() {
        return new AService[] {voices(), tea(), line(), walk(), closed()};
    }

    private static AService voices() {
        return aService()
                .keyed("voices")
                .named("Otley Road Voices")
                .saying("A group for people who hear voices. We listen, and nobody is fixed.")
                .kind(Kind.HEARING_VOICES_GROUP)
                .about("hearing-voices")
                .ledBy(LedBy.PEERS)
                .joining(Joining.DROP_IN)
                .costing("0")
                .speaking("en", "bfi")
                .at(53.819, -1.576)
                .inTown("Leeds", "LS6 3AA")
                .withAccess(Access.STEP_FREE, Access.QUIET_SPACE)
                .weekly("TU", "19:00", "21:00")
                .telling(SmallDirectory::toldWhole);
    }

    private static Draft toldWhole(Draft draft) {
        return new Draft(
                draft.key(),
                draft.name(),
                "ORV",
                draft.description(),
                draft.language(),
                draft.kind(),
                List.of(Offer.GROUP, Offer.DROP_IN),
                draft.topics(),
                draft.status(),
                new Draft.Organiser(
                        "Otley Road Voices",
                        "https://voices.example",
                        RunBy.USER_LED,
                        LedBy.PEERS,
                        Workers.VOLUNTARY,
                        true,
                        true,
                        List.of("Checked by Leeds Alongside"),
                        List.of(Role.NAVIGATOR),
                        Employer.NHS),
                new Draft.Who(
                        List.of(Experience.OWN),
                        "Anyone who hears voices",
                        List.of(),
                        true,
                        18,
                        null,
                        "Leeds",
                        Setting.COMMUNITY,
                        Space.OPEN,
                        null,
                        null,
                        "As long as you like"),
                new Draft.Participation(
                        false,
                        "no",
                        "Only if a life is at risk",
                        true,
                        true,
                        draft.participation().cost(),
                        false,
                        null,
                        draft.participation().languages()),
                new Draft.Contact(
                        Joining.DROP_IN,
                        BestWay.TEXT,
                        "Sam",
                        "0113 496 0000",
                        "hello@voices.example",
                        null,
                        "Most evenings",
                        true,
                        true),
                new Draft.FirstVisit(
                        "We put the kettle on", "Sam", true, true, null, "Sam waits at the bus stop", "Come anyway"),
                new Draft.Check("Leeds Alongside", LocalDate.of(2026, 10, 1), LocalDate.of(2027, 4, 1)),
                null,
                draft.places());
    }

    private static AService tea() {
        return aService()
                .keyed("tea")
                .named("Tuesday Tea")
                .saying("Tea and company. No need to talk.")
                .kind(Kind.COMMUNITY_HUB)
                .offering(Offer.DROP_IN, Offer.ACTIVITY)
                .ledBy(LedBy.PEERS_AND_PROFESSIONALS)
                .at(53.8, -1.55)
                .inTown("Leeds", "LS1 4AP")
                .on(LocalDate.of(2026, 11, 3), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "10:00", "12:00")
                .alsoAt(
                        "library",
                        aService()
                                .at(53.84, -1.64)
                                .inTown("Horsforth", "LS18 5AA")
                                .weekly("TH", "14:00", "15:30"));
    }

    private static AService line() {
        return aService()
                .keyed("line")
                .named("The Night Line")
                .saying("Somebody to talk to when it gets too much.")
                .kind(Kind.PEER_SERVICE)
                .offering(Offer.CRISIS_ALTERNATIVE, Offer.ONE_TO_ONE)
                .attending(Attendance.PHONE)
                .schedule(Schedule.untimed(Hours.OPEN_ALL_HOURS, null));
    }

    private static AService walk() {
        return aService()
                .keyed("walk")
                .named("Slow Walkers")
                .saying("We walk slowly and look at things.")
                .kind(Kind.LOCAL_ACTIVITY)
                .offering(Offer.ACTIVITY)
                .about("walking")
                .ledBy(LedBy.MEMBERS_IN_TURN)
                .costing("2.50")
                .precise(Precision.AREA)
                .at(53.9066, -1.6912)
                .inTown("Otley", null)
                .weekly("SA", "10:30", "12:00");
    }

    private static AService closed() {
        return aService().keyed("waits").named("Waits for a person").waitingForAPerson("somebody must look first");
    }
}
