package org.alongside.search.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Term;
import org.alongside.search.Facet;
import org.jspecify.annotations.Nullable;

/** The values of a listing under each facet, the same for the index and for a search in the store. */
public final class FacetValues {

    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);

    private FacetValues() {}

    public static Map<Facet, Set<String>> of(Listing listing, ListingTimes times) {
        FacetValues all = new FacetValues();
        all.addService(listing.service());
        all.addPlace(listing.shownPlace());
        all.add(Facet.WEEKDAY, times.weekdays());
        all.add(Facet.PART_OF_DAY, times.partsOfDay());
        all.add(Facet.NETWORK, Set.of(listing.network()));
        return all.values;
    }

    private void addService(Draft draft) {
        add(Facet.KIND, draft.kind());
        draft.offers().forEach(offer -> add(Facet.OFFER, offer));
        add(Facet.TOPIC, draft.topics());
        add(Facet.JOINING, draft.contact().joining());
        addWho(draft.who());
        addOrganiser(draft.organiser());
        addParticipation(draft.participation(), draft.firstVisit());
    }

    private void addWho(Draft.Who who) {
        add(Facet.AUDIENCE, who.audience());
        who.experience().forEach(whose -> add(Facet.EXPERIENCE, whose));
        add(Facet.SPACE, who.space());
        if (who.setting() != Setting.COMMUNITY) {
            add(Facet.SETTING, who.setting());
        }
    }

    private void addOrganiser(Draft.Organiser organiser) {
        add(Facet.LED_BY, organiser.ledBy());
        add(Facet.RUN_BY, organiser.runBy());
        organiser.roles().forEach(role -> add(Facet.ROLE, role));
        add(Facet.EMPLOYER, organiser.employer());
        add(Facet.WORKERS, organiser.workers());
    }

    private void addParticipation(Draft.Participation taking, Draft.FirstVisit visit) {
        add(Facet.LANGUAGE, taking.languages());
        if (taking.isFree()) {
            add(Facet.COST, Set.of("free"));
        } else if (taking.cost() != null) {
            add(Facet.COST, Set.of("paid"));
        }
        addIf(taking.noDiagnosis(), "no-diagnosis");
        addIf(taking.bringSomeone(), "bring-someone");
        addIf(visit.justListen(), "just-listen");
        addIf(visit.canLeave(), "can-leave");
        addIf(visit.cameraOff(), "camera-off");
        addIf(visit.meetYou() != null && !isNo(visit.meetYou()), "meet-you");
        addIf(isNo(taking.notesKept()), "no-notes");
        if (taking.staffPresent() != null) {
            addIf(true, taking.staffPresent() ? "staff-present" : "no-staff");
        }
    }

    /** Words such as "a register" say neither: a person reads them. */
    private static boolean isNo(@Nullable String words) {
        return words != null && words.strip().equalsIgnoreCase("no");
    }

    private void addIf(@Nullable Boolean stated, String value) {
        if (Boolean.TRUE.equals(stated)) {
            add(Facet.PARTICIPATION, Set.of(value));
        }
    }

    private void addPlace(Draft.MeetingPlace place) {
        add(Facet.ATTENDANCE, place.attendance());
        place.access().forEach(access -> add(Facet.ACCESS, access));
    }

    private void add(Facet facet, @Nullable Enum<?> value) {
        if (value != null) {
            add(facet, Set.of(Term.of(value)));
        }
    }

    private void add(Facet facet, Collection<String> more) {
        values.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(more);
    }
}
