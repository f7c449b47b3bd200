package org.alongside.search.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
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
        add(Facet.AUDIENCE, draft.who().audience());
        add(Facet.JOINING, draft.contact().joining());
        add(Facet.LED_BY, draft.organiser().ledBy());
        add(Facet.RUN_BY, draft.organiser().runBy());
        add(Facet.LANGUAGE, draft.participation().languages());
        if (draft.participation().isFree()) {
            add(Facet.COST, Set.of("free"));
        } else if (draft.participation().cost() != null) {
            add(Facet.COST, Set.of("paid"));
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
