package org.alongside.search.index;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.AreasAround;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.MapCell;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.understanding.Words;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is indexed of a {@link Listing}: the values of {@link ListingFields}, and the whole card as one stored text. Only what may be shown
 * goes in: the exact place of a closed group is not in the index at all. Writing a document changes nothing else.
 */
@Component
public class ListingDocument {

    private final Gazetteer gazetteer;
    private final AreasAround areas;

    public ListingDocument(Gazetteer gazetteer, AreasAround areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /** Takes a value of a field; a field with several values comes several times. */
    public interface Target extends BiConsumer<String, Object> {}

    /** @param now meetings are written from this moment on */
    public void write(Listing listing, Instant now, Target target) {
        Draft draft = listing.service();
        Draft.MeetingPlace place = listing.shownPlace();
        ListingTimes times = ListingTimes.of(place, now);
        writeKeys(listing, target);
        writeWords(draft, place, target);
        writeName(listing, draft, target);
        writeFacts(draft, target);
        writeReach(place, target);
        FacetValues.of(listing, times)
                .forEach((facet, values) -> values.forEach(value -> target.accept(ListingFields.field(facet), value)));
        ListingCard card = ListingCard.of(listing);
        target.accept(ListingFields.NEXT_START, nextStart(listing.nextStart(), card, now));
        writeTimes(times, target);
        target.accept(ListingFields.CARD, DraftJson.write(card));
    }

    private static void writeKeys(Listing listing, Target target) {
        target.accept(ListingFields.ID, listing.id().toString());
        target.accept(ListingFields.SERVICE, listing.serviceId().toString());
        if (listing.placeCount() > 1) {
            UUID of = listing.serviceId();
            target.accept(ListingFields.OF_SEVERAL, of.getMostSignificantBits() ^ of.getLeastSignificantBits());
        }
        target.accept(ListingFields.VERSION, listing.version());
    }

    private void writeWords(Draft draft, Draft.MeetingPlace place, Target target) {
        target.accept(ListingFields.NAME, String.join(" ", Words.plain(names(draft))));
        target.accept(ListingFields.NAME_STEMS, String.join(" ", Words.stems(names(draft))));
        target.accept(ListingFields.ABOUT, String.join(" ", Words.stems(about(draft))));
        target.accept(ListingFields.WHERE, String.join(" ", Words.stems(where(place))));
        Set<String> models = Words.plain(words(draft)).stream()
                .filter(word -> word.length() >= Words.SHORTEST_RESPELT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        models.forEach(word -> target.accept(ListingFields.WORDS, word));
        Words.plain(words(draft) + " . " + where(place)).stream()
                .filter(word -> !models.contains(word))
                .distinct()
                .forEach(word -> target.accept(ListingFields.OTHER_WORDS, word));
    }

    private static void writeName(Listing listing, Draft draft, Target target) {
        target.accept(ListingFields.SORT_NAME, Gazetteer.folded(draft.name()));
        NameStarts.of(draft.name(), names(draft)).forEach(start -> target.accept(ListingFields.NAME_STARTS, start));
        target.accept(
                ListingFields.SHOWN_NAME,
                DraftJson.write(new ShownName(
                        draft.name(), draft.language(), listing.shownPlace().city(), listing.network())));
    }

    private static void writeFacts(Draft draft, Target target) {
        target.accept(
                ListingFields.MINIMUM_AGE,
                Objects.requireNonNullElse(draft.who().minimumAge(), 0));
        target.accept(
                ListingFields.MAXIMUM_AGE,
                Objects.requireNonNullElse(draft.who().maximumAge(), Integer.MAX_VALUE));
        var ledBy = draft.organiser().ledBy();
        target.accept(ListingFields.PEER_LED, ledBy != null && ledBy.isPeerLed());
        target.accept(ListingFields.CHECKED, checkedDay(draft));
        target.accept(ListingFields.ORGANISER, organiser(draft));
        Eligibility.keys(draft).forEach(key -> target.accept(ListingFields.ASIDE, key));
        draft.topics().stream().limit(1).forEach(topic -> target.accept(ListingFields.MAIN_TOPIC, topic));
    }

    private void writeReach(Draft.MeetingPlace place, Target target) {
        ServiceCoverage reach = ServiceCoverage.of(place, areas);
        reach.within().forEach(key -> target.accept(ListingFields.WITHIN, key));
        reach.covers().forEach(key -> target.accept(ListingFields.COVERS, key));
        writePoint(place.point(), target);
    }

    private static void writePoint(@Nullable LatLng shown, Target target) {
        if (shown == null) {
            return;
        }
        target.accept(ListingFields.POINT, GeoPoint.of(shown.lat(), shown.lng()));
        for (int zoom = ListingQuery.FIRST_CELL; zoom <= ListingQuery.LAST_CELL; zoom++) {
            target.accept(ListingFields.cellField(zoom), MapCell.keyOf(shown, zoom));
        }
    }

    private static void writeTimes(ListingTimes times, Target target) {
        times.moments().forEach(moment -> target.accept(ListingFields.MOMENTS, moment));
        times.dayParts().forEach(token -> target.accept(ListingFields.DAY_PARTS, token));
        target.accept(ListingFields.OPEN_ALL_HOURS, times.openAllHours());
    }

    /** In milliseconds since 1970, so that listings sort by it. */
    public static long nextStart(@Nullable Instant next, ListingCard card, Instant now) {
        if (card.isOver(now)) {
            return ListingFields.OVER;
        }
        return next == null ? ListingFields.NEVER : next.toEpochMilli();
    }

    /** The day of the last check, counted from 1970. */
    private static long checkedDay(Draft draft) {
        return draft.check().on() == null
                ? ListingFields.NEVER_CHECKED
                : draft.check().on().toEpochDay();
    }

    /** The folded name of the organiser; empty without one. */
    private static String organiser(Draft draft) {
        return draft.organiser().name() == null
                ? ""
                : Gazetteer.folded(draft.organiser().name());
    }

    /** The words a listing is found by, but for those of its place. */
    private static String words(Draft draft) {
        return names(draft) + " " + about(draft);
    }

    public static String names(Draft draft) {
        return draft.alternateName() == null ? draft.name() : draft.name() + " " + draft.alternateName();
    }

    public static String about(Draft draft) {
        return Stream.of(
                        draft.description(),
                        draft.who().words(),
                        draft.organiser().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" . "));
    }

    /** The names of the place that may be shown, and of the areas around it, in all languages. */
    public String where(Draft.MeetingPlace place) {
        Stream<String> said = Stream.of(place.locationName(), place.address1(), place.city(), place.postalCode())
                .filter(Objects::nonNull);
        Stream<String> around = Optional.ofNullable(place.city()).flatMap(gazetteer::largest).stream()
                .flatMap(this::around)
                .flatMap(GazetteerPlace::names);
        return Stream.of(said, place.serviceArea().stream(), around)
                .flatMap(names -> names)
                .collect(Collectors.joining(" . "));
    }

    private Stream<GazetteerPlace> around(GazetteerPlace place) {
        return Stream.concat(
                Stream.of(place),
                place.within().stream()
                        .flatMap(id -> gazetteer.find(id).stream())
                        .filter(area ->
                                !area.kind().equals("nation") && !area.kind().equals("region")));
    }
}
