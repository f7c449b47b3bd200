package org.alongside.search.fallback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.place.AreasAround;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.index.FacetValues;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ListingFields;
import org.alongside.search.index.ListingTimes;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.search.query.ListingPredicates;
import org.alongside.search.query.WordPredicates;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.Words;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** A listing of the store held against a query, by the rules {@link ListingPredicates} writes for the index. */
record StoreMatch(
        ListingHit hit,
        Map<Facet, Set<String>> facets,
        ListingTimes times,
        ServiceCoverage reach,
        List<String> nameStems,
        List<String> textStems,
        int wordsNotInName,
        long nextStart,
        String sortName,
        boolean peerLed) {

    static StoreMatch of(Listing listing, ListingQuery query, ParsedQuery understood, AreasAround areas, Instant now) {
        ListingCard card = ListingCard.of(listing);
        Draft draft = card.service();
        ListingTimes times = ListingTimes.of(card.place(), now);
        List<String> name = Words.stems(draft.name());
        int missing = (int) understood.parts().stream()
                .filter(part -> !name.containsAll(part.stems()))
                .count();
        return new StoreMatch(
                new ListingHit(card, distance(query, card.place().point()), List.of()),
                FacetValues.of(listing, times),
                times,
                ServiceCoverage.of(card.place(), areas),
                name,
                Words.stems(draft.description() == null ? "" : draft.description()),
                missing,
                ListingDocument.nextStart(listing.nextStart(), card, now),
                Gazetteer.folded(draft.name()),
                draft.organiser().ledBy() != null && draft.organiser().ledBy().isPeerLed());
    }

    private static @Nullable Distance distance(ListingQuery query, @Nullable LatLng point) {
        LatLng from = query.measuredFrom();
        return from == null || point == null ? null : from.to(point);
    }

    Set<String> values(Facet facet) {
        return facets.getOrDefault(facet, Set.of());
    }

    /** @param around keys of the areas in which the place asked about lies */
    boolean meets(ListingQuery query, ParsedQuery understood, Set<String> around, Instant now) {
        return nextStart != ListingFields.OVER
                && understood.parts().stream().allMatch(this::meets)
                && isThere(query, around)
                && isFor(query.filters())
                && isOn(query.filters(), now);
    }

    private boolean meets(ParsedQuery.Part part) {
        return !part.onlyTopics() && says(part)
                || part.topics().stream()
                        .anyMatch(topic -> values(Facet.TOPIC).contains(topic)
                                || values(Facet.AUDIENCE).contains(topic))
                || part.offers().stream().anyMatch(offer -> WordPredicates.OFFERED.stream()
                        .anyMatch(facet -> values(facet).contains(offer)));
    }

    /** What is quoted, or means something together, in a row; other words anywhere. */
    private boolean says(ParsedQuery.Part part) {
        if (part.exact()) {
            return isIn(Words.plain(hit.card().service().name()), part.words()) || isIn(textStems, part.stems());
        }
        return part.isPhrase()
                ? isIn(nameStems, part.stems()) || isIn(textStems, part.stems())
                : part.stems().stream().allMatch(stem -> nameStems.contains(stem) || textStems.contains(stem));
    }

    private static boolean isIn(List<String> text, List<String> row) {
        return Collections.indexOfSubList(text, row) >= 0;
    }

    private boolean isThere(ListingQuery query, Set<String> around) {
        ListingQuery.Near near = query.near();
        Bounds bounds = query.bounds();
        LatLng point = reach.point();
        return (near == null || reach.isIn(query.lane(), near, around))
                && (bounds == null || (point != null && bounds.contains(point)));
    }

    private boolean isFor(Filters filters) {
        Integer age = filters.age();
        Draft.Who who = hit.card().service().who();
        boolean old = age == null || who.minimumAge() == null || who.minimumAge() <= age;
        boolean young = age == null || who.maximumAge() == null || who.maximumAge() >= age;
        return old
                && young
                && (!filters.peerLed() || peerLed)
                && filters.values().entrySet().stream().allMatch(asked -> has(asked.getKey(), asked.getValue()))
                && filters.leftOut().entrySet().stream()
                        .allMatch(out -> Collections.disjoint(values(out.getKey()), out.getValue()));
    }

    /** Days and parts of a day are one condition, see {@link #isOn}. */
    private boolean has(Facet facet, Set<String> asked) {
        if (facet == Facet.WEEKDAY || facet == Facet.PART_OF_DAY) {
            return true;
        }
        return facet.isAllNeeded()
                ? values(facet).containsAll(asked)
                : asked.stream().anyMatch(values(facet)::contains);
    }

    private boolean isOn(Filters filters, Instant now) {
        if (times.openAllHours()) {
            return true;
        }
        Set<String> days = filters.of(Facet.WEEKDAY);
        Set<String> parts = filters.of(Facet.PART_OF_DAY);
        LocalDate on = filters.on();
        if (on != null && !begins(ListingPredicates.spans(on, parts, now))) {
            return false;
        }
        if (filters.within() != null && !begins(List.of(ListingPredicates.span(filters.within())))) {
            return false;
        }
        if (!days.isEmpty() && !parts.isEmpty()) {
            return days.stream()
                    .flatMap(day -> parts.stream().map(part -> (day + "-" + part).toUpperCase(Locale.ROOT)))
                    .anyMatch(times.dayParts()::contains);
        }
        if (!days.isEmpty()) {
            return days.stream().anyMatch(values(Facet.WEEKDAY)::contains);
        }
        return parts.isEmpty() || on != null || parts.stream().anyMatch(values(Facet.PART_OF_DAY)::contains);
    }

    private boolean begins(List<Range<Long>> spans) {
        return times.moments().stream().anyMatch(moment -> spans.stream()
                .anyMatch(span -> moment >= span.lowerBoundValue().orElse(Long.MIN_VALUE)
                        && moment < span.upperBoundValue().orElse(Long.MAX_VALUE)));
    }
}
