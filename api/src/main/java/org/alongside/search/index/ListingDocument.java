package org.alongside.search.index;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.AreasAround;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.Whereabouts;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.MapCell;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.understanding.SpellingDictionary;
import org.alongside.understanding.Words;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is indexed of a {@link Listing}: each field named once, and the whole card as one stored text. Only what may be shown goes in: the
 * exact place of a closed group is not in the index at all.
 */
@Component
public class ListingDocument implements TypeBinder {

    public static final String NAME = "name";
    public static final String NAME_STEMS = "nameStems";
    public static final String ABOUT = "about";
    public static final String WHERE = "where";
    public static final String WITHIN = "within";
    public static final String COVERS = "covers";
    public static final String CHECKED = "checked";
    public static final String ORGANISER = "organiser";
    public static final String ASIDE = "aside";

    /** What a group names first is what it is about. */
    public static final String MAIN_TOPIC = "mainTopic";

    public static final String POINT = "point";
    public static final String MOMENTS = "moments";
    public static final String OPEN_ALL_HOURS = "openAllHours";
    public static final String NEXT_START = "nextStart";
    public static final String SORT_NAME = "sortName";
    public static final String NAME_STARTS = "nameStarts";
    public static final String SHOWN_NAME = "shownName";
    public static final String DAY_PARTS = "dayParts";
    public static final String MINIMUM_AGE = "minimumAge";
    public static final String MAXIMUM_AGE = "maximumAge";
    public static final String PEER_LED = "peerLed";
    public static final String ID = "listingId";
    public static final String SERVICE = "serviceId";
    public static final String OF_SEVERAL = "ofSeveral";
    public static final String VERSION = "version";
    public static final String CARD = "card";
    static final String PLAIN_ANALYZER = "plain";

    /** A listing without a next date sorts after all others. */
    public static final long NEVER = Long.MAX_VALUE;

    /** In days since 1970: longer ago than any check fades. */
    static final long NEVER_CHECKED = 0;

    private final Gazetteer gazetteer;
    private final Whereabouts whereabouts;
    private final AreasAround areas;
    private final SpellingDictionary knownWords;
    private final Clock clock;

    ListingDocument(
            Gazetteer gazetteer,
            Whereabouts whereabouts,
            AreasAround areas,
            SpellingDictionary knownWords,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.knownWords = knownWords;
        this.gazetteer = gazetteer;
        this.areas = areas;
        this.clock = clock;
    }

    public static String field(Facet facet) {
        return "facet_" + facet.name().toLowerCase(Locale.ROOT);
    }

    public static String cellField(int zoom) {
        return "cell_" + zoom;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("hash").use("lookAgainAt").use("needsReview").use("status");
        context.bridge(Listing.class, new Bridge(context.indexSchemaElement(), context.typeFactory()));
    }

    private final class Bridge implements TypeBridge<Listing> {

        private final IndexFieldReference<String> name;
        private final IndexFieldReference<String> nameStems;
        private final IndexFieldReference<String> about;
        private final IndexFieldReference<String> where;
        private final IndexFieldReference<String> within;
        private final IndexFieldReference<String> covers;
        private final IndexFieldReference<String> aside;
        private final IndexFieldReference<String> mainTopic;
        private final IndexFieldReference<GeoPoint> point;
        private final IndexFieldReference<Long> moments;
        private final IndexFieldReference<Boolean> openAllHours;
        private final IndexFieldReference<Long> nextStart;
        private final IndexFieldReference<String> sortName;
        private final IndexFieldReference<String> nameStarts;
        private final IndexFieldReference<String> shownName;
        private final IndexFieldReference<String> dayParts;
        private final IndexFieldReference<Integer> minimumAge;
        private final IndexFieldReference<Integer> maximumAge;
        private final IndexFieldReference<Boolean> peerLed;
        private final IndexFieldReference<String> id;
        private final IndexFieldReference<String> service;
        private final IndexFieldReference<Long> ofSeveral;
        private final IndexFieldReference<Long> version;
        private final IndexFieldReference<Long> checked;
        private final IndexFieldReference<String> organiser;
        private final IndexFieldReference<String> card;
        private final List<IndexFieldReference<String>> facets;
        private final List<IndexFieldReference<String>> cells;

        Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            name = text(schema, types, NAME);
            nameStems = text(schema, types, NAME_STEMS);
            about = text(schema, types, ABOUT);
            where = text(schema, types, WHERE);
            within = keyword(schema, types, WITHIN);
            covers = keyword(schema, types, COVERS);
            aside = keyword(schema, types, ASIDE);
            mainTopic = keyword(schema, types, MAIN_TOPIC);
            point = schema.field(POINT, types.asGeoPoint().sortable(Sortable.YES))
                    .toReference();
            moments = schema.field(MOMENTS, types.asLong()).multiValued().toReference();
            openAllHours = schema.field(OPEN_ALL_HOURS, types.asBoolean()).toReference();
            nextStart = schema.field(NEXT_START, types.asLong().sortable(Sortable.YES))
                    .toReference();
            sortName = schema.field(SORT_NAME, types.asString().sortable(Sortable.YES))
                    .toReference();
            nameStarts =
                    schema.field(NAME_STARTS, types.asString()).multiValued().toReference();
            shownName = schema.field(
                            SHOWN_NAME,
                            types.asString()
                                    .sortable(Sortable.YES)
                                    .projectable(Projectable.YES)
                                    .searchable(Searchable.NO))
                    .toReference();
            dayParts = keyword(schema, types, DAY_PARTS);
            minimumAge = schema.field(MINIMUM_AGE, types.asInteger()).toReference();
            maximumAge = schema.field(MAXIMUM_AGE, types.asInteger()).toReference();
            peerLed = schema.field(PEER_LED, types.asBoolean()).toReference();
            id = schema.field(ID, types.asString().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            service = schema.field(
                            SERVICE, types.asString().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            ofSeveral = schema.field(
                            OF_SEVERAL, types.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            version = schema.field(VERSION, types.asLong().projectable(Projectable.YES))
                    .toReference();
            checked =
                    schema.field(CHECKED, types.asLong().sortable(Sortable.YES)).toReference();
            organiser = schema.field(
                            ORGANISER, types.asString().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            card = schema.field(
                            CARD, types.asString().projectable(Projectable.YES).searchable(Searchable.NO))
                    .toReference();
            facets = Stream.of(Facet.values())
                    .map(facet -> keyword(schema, types, field(facet)))
                    .toList();
            cells = Stream.iterate(ListingQuery.FIRST_CELL, zoom -> zoom <= ListingQuery.LAST_CELL, zoom -> zoom + 1)
                    .map(zoom -> schema.field(cellField(zoom), types.asString().aggregable(Aggregable.YES))
                            .toReference())
                    .toList();
        }

        private static IndexFieldReference<String> text(
                IndexSchemaElement schema, IndexFieldTypeFactory types, String field) {
            return schema.field(field, types.asString().analyzer(PLAIN_ANALYZER))
                    .toReference();
        }

        private static IndexFieldReference<String> keyword(
                IndexSchemaElement schema, IndexFieldTypeFactory types, String field) {
            return schema.field(field, types.asString().aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
        }

        @Override
        public void write(DocumentElement target, Listing listing, TypeBridgeWriteContext context) {
            Draft draft = listing.service();
            Draft.MeetingPlace place = listing.shownPlace();
            Instant now = clock.instant();
            knownWords.learn(words(draft));
            target.addValue(name, String.join(" ", Words.plain(names(draft))));
            target.addValue(nameStems, String.join(" ", Words.stems(names(draft))));
            target.addValue(about, String.join(" ", Words.stems(about(draft))));
            target.addValue(where, String.join(" ", Words.stems(where(place))));
            target.addValue(sortName, Gazetteer.folded(draft.name()));
            NameStarts.of(draft.name(), names(draft)).forEach(start -> target.addValue(nameStarts, start));
            target.addValue(shownName, DraftJson.write(shownName(listing)));
            target.addValue(id, listing.id().toString());
            target.addValue(service, listing.serviceId().toString());
            if (listing.placeCount() > 1) {
                UUID of = listing.serviceId();
                target.addValue(ofSeveral, of.getMostSignificantBits() ^ of.getLeastSignificantBits());
            }
            target.addValue(version, listing.version());
            target.addValue(card, DraftJson.write(card(listing)));
            target.addValue(minimumAge, Objects.requireNonNullElse(draft.who().minimumAge(), 0));
            target.addValue(maximumAge, Objects.requireNonNullElse(draft.who().maximumAge(), Integer.MAX_VALUE));
            var ledBy = draft.organiser().ledBy();
            target.addValue(peerLed, ledBy != null && ledBy.isPeerLed());
            target.addValue(checked, checkedDay(draft));
            target.addValue(organiser, organiser(draft));
            ServiceCoverage reach = ServiceCoverage.of(place, areas);
            reach.within().forEach(key -> target.addValue(within, key));
            reach.covers().forEach(key -> target.addValue(covers, key));
            Eligibility.keys(draft).forEach(key -> target.addValue(aside, key));
            draft.topics().stream().limit(1).forEach(topic -> target.addValue(mainTopic, topic));
            writePoint(target, place.point());
            ListingTimes times = ListingTimes.of(place, now);
            writeFacets(target, listing, times);
            writeTimes(target, listing, times);
        }

        private void writePoint(DocumentElement target, @Nullable LatLng shown) {
            if (shown == null) {
                return;
            }
            gazetteer.learn(shown);
            target.addValue(point, GeoPoint.of(shown.lat(), shown.lng()));
            for (int i = 0; i < cells.size(); i++) {
                target.addValue(cells.get(i), MapCell.keyOf(shown, ListingQuery.FIRST_CELL + i));
            }
        }

        private void writeTimes(DocumentElement target, Listing listing, ListingTimes times) {
            times.moments().forEach(moment -> target.addValue(moments, moment));
            times.dayParts().forEach(token -> target.addValue(dayParts, token));
            Instant next = listing.nextStart();
            target.addValue(nextStart, next == null ? NEVER : next.toEpochMilli());
            target.addValue(openAllHours, times.openAllHours());
        }

        private void writeFacets(DocumentElement target, Listing listing, ListingTimes times) {
            FacetValues.of(listing, times)
                    .forEach((facet, values) ->
                            values.forEach(value -> target.addValue(facets.get(facet.ordinal()), value)));
        }
    }

    public static ListingCard card(Listing listing) {
        return new ListingCard(
                listing.id(),
                listing.serviceId(),
                listing.network(),
                listing.placeKey(),
                listing.service(),
                listing.shownPlace());
    }

    private static ShownName shownName(Listing listing) {
        Draft service = listing.service();
        return new ShownName(
                service.name(), service.language(), listing.shownPlace().city(), listing.network());
    }

    /** The day of the last check, counted from 1970. */
    static long checkedDay(Draft draft) {
        return draft.check().on() == null ? NEVER_CHECKED : draft.check().on().toEpochDay();
    }

    /** Who runs it, as one compares; empty where nobody is named. */
    static String organiser(Draft draft) {
        return draft.organiser().name() == null
                ? ""
                : Gazetteer.folded(draft.organiser().name());
    }

    /** The words a listing is found by, but for those of its place. */
    public static String words(Draft draft) {
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

    /** Of namesakes the one that lies where the listing does; without a point the place itself was not sure which. */
    private Optional<GazetteerPlace> town(Draft.MeetingPlace place) {
        String city = place.city();
        LatLng point = place.point();
        if (city == null) {
            return Optional.empty();
        }
        return point == null
                ? whereabouts.town(new Whereabouts.Told(city, null, place.serviceArea(), null, null))
                : whereabouts.townNear(city, point);
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
