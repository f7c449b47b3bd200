package org.alongside.search;

import java.util.Set;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question to the directory.
 *
 * @param words as typed, 400 characters at most; empty finds everything
 * @param near the place asked about, which the lanes are measured from; without one every listing is found, in one list
 * @param lane which of the listings that can be reached from there; means nothing without {@code near}
 * @param bounds the part of the map they must lie in
 * @param offset how many services to leave out, {@value #DEEPEST} at most
 * @param size how many services, {@value #LARGEST} at most
 * @param cellZoom count the hits by map tile of this zoom ({@value #FIRST_CELL} to {@value #LAST_CELL}), or nothing
 */
public record ListingQuery(
        String words,
        @Nullable Near near,
        Lane lane,
        @Nullable Bounds bounds,
        Filters filters,
        Sort sort,
        int offset,
        int size,
        boolean facets,
        @Nullable Integer cellZoom) {

    private static final Set<String> REMOTE = Set.of("online", "phone");

    public static final int LONGEST_WORDS = 400;
    public static final int LARGEST = 100;
    public static final int DEEPEST = 10_000;
    public static final int FIRST_CELL = 4;
    public static final int LAST_CELL = 14;

    /**
     * Near a point, or inside an area.
     *
     * @param point what distance is measured from; the middle of the area
     * @param within how far counts as near; means nothing with an area
     * @param area id of a gazetteer area (a county, a council, a nation) whose listings are those inside it
     * @param enough it looks farther while fewer services than this are found; 0 never
     */
    public record Near(
            LatLng point, Distance within, @Nullable String area, int enough) {

        /** How many services are enough where nobody said how far is too far. */
        public static final int ENOUGH = 3;

        private static final Distance FARTHEST = Distance.kilometres(2000);

        public Near {
            if (within.compareTo(FARTHEST) > 0 || within.metres() < 1) {
                throw new IllegalArgumentException("within must be from 1 metre to 2,000 kilometres");
            }
        }

        /** The place a person named: inside it where it is an area, else this near to it. */
        public static Near of(PlaceAnswer place, Distance within, int enough) {
            return new Near(place.point(), within, place.areaNames().isEmpty() ? null : place.typed(), enough);
        }

        public Near within(Distance farther) {
            return new Near(point, farther, area, enough);
        }
    }

    /** The order of hits. {@code DISTANCE} needs a point; each breaks ties by distance, next date, name and id. */
    public enum Sort {
        BEST,
        DISTANCE,
        NEXT_DATE,
        NAME
    }

    public ListingQuery {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("words must not be longer than " + LONGEST_WORDS + " characters");
        }
        if (offset < 0 || offset > DEEPEST) {
            throw new IllegalArgumentException("offset must be from 0 to " + DEEPEST);
        }
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("size must be from 0 to " + LARGEST);
        }
        if (sort == Sort.DISTANCE && near == null) {
            throw new IllegalArgumentException("sort by distance needs a place");
        }
        if (cellZoom != null && (cellZoom < FIRST_CELL || cellZoom > LAST_CELL)) {
            throw new IllegalArgumentException("cellZoom must be from " + FIRST_CELL + " to " + LAST_CELL);
        }
    }

    /** How far is near, where no distance was asked for. */
    public static final Distance USUAL = Distance.miles(10);

    /**
     * This question with what its words say: a place, times and facts named among them count where nothing else was chosen. Who asks for
     * something online is shown whatever reaches that place.
     */
    public ListingQuery understood(ParsedQuery said) {
        ListingQuery all = with(filters.and(said));
        PlaceAnswer place = said.place();
        if (near != null || bounds != null || place == null) {
            return all;
        }
        boolean fromHome = all.filters.of(Facet.ATTENDANCE).stream().anyMatch(REMOTE::contains);
        return all.near(Near.of(place, USUAL, Near.ENOUGH)).in(fromHome ? Lane.ANY : lane);
    }

    public static ListingQuery of(String words) {
        return new ListingQuery(words, null, Lane.NEAR, null, Filters.NONE, Sort.BEST, 0, 20, false, null);
    }

    public ListingQuery near(LatLng point, Distance within) {
        return near(new Near(point, within, null, 0));
    }

    public ListingQuery near(@Nullable Near place) {
        return new ListingQuery(words, place, lane, bounds, filters, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery in(Lane other) {
        return new ListingQuery(words, near, other, bounds, filters, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery in(Bounds rectangle) {
        return new ListingQuery(words, near, lane, rectangle, filters, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery with(Filters narrower) {
        return new ListingQuery(words, near, lane, bounds, narrower, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery by(Sort order) {
        return new ListingQuery(words, near, lane, bounds, filters, order, offset, size, facets, cellZoom);
    }

    public ListingQuery page(int from, int count) {
        return new ListingQuery(words, near, lane, bounds, filters, sort, from, count, facets, cellZoom);
    }

    public ListingQuery withFacets() {
        return new ListingQuery(words, near, lane, bounds, filters, sort, offset, size, true, cellZoom);
    }

    public ListingQuery withCells(int zoom) {
        return new ListingQuery(words, near, lane, bounds, filters, sort, offset, size, facets, zoom);
    }

    /** The question alone: no page, no counts beside the total. */
    public ListingQuery bare() {
        return new ListingQuery(words, near, lane, bounds, filters, sort, 0, 0, false, null);
    }

    /** It looks farther while fewer services than this are found. */
    public int enough() {
        return near == null || near.area() != null || lane != Lane.NEAR ? 0 : near.enough();
    }

    /** The same on the days and times that were chosen, whatever days and times the words name. */
    public ListingQuery atTimesOf(Filters chosen) {
        return with(filters.without(Facet.WEEKDAY)
                .without(Facet.PART_OF_DAY)
                .withoutSpan()
                .on(chosen.on())
                .with(Facet.WEEKDAY, chosen.of(Facet.WEEKDAY).toArray(String[]::new))
                .with(Facet.PART_OF_DAY, chosen.of(Facet.PART_OF_DAY).toArray(String[]::new)));
    }

    public ListingQuery anywhere() {
        Sort order = sort == Sort.DISTANCE ? Sort.BEST : sort;
        return new ListingQuery(words, null, lane, bounds, filters, order, offset, size, facets, cellZoom);
    }

    /** From the place and with words: the one case in which nearness enters the score. */
    public boolean isScoredByNearness() {
        return near != null && near.area() == null && lane == Lane.NEAR && isScored();
    }

    /** Ordered by how well the words fit. */
    public boolean isScored() {
        return sort == Sort.BEST && !words.isBlank();
    }

    /** In miles, and not for a whole area: its middle is nobody's place. */
    public @Nullable LatLng measuredFrom() {
        return near == null || near.area() != null ? null : near.point();
    }
}
