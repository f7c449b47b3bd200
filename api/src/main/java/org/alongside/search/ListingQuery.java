package org.alongside.search;

import java.util.Set;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.understanding.Understood;
import org.jspecify.annotations.Nullable;

/**
 * A question to the directory.
 *
 * @param words as typed, 200 characters at most; empty finds everything
 * @param near where the listings must lie, and what distance is measured from
 * @param bounds the part of the map they must lie in
 * @param offset how many hits to leave out, {@value #DEEPEST} at most
 * @param size how many hits, {@value #LARGEST} at most
 * @param cellZoom count the hits by map tile of this zoom ({@value #FIRST_CELL} to {@value #LAST_CELL}), or nothing
 */
public record ListingQuery(
        String words,
        @Nullable Near near,
        @Nullable Bounds bounds,
        Filters filters,
        Sort sort,
        int offset,
        int size,
        boolean facets,
        @Nullable Integer cellZoom) {

    private static final Set<String> REMOTE = Set.of("online", "phone");

    public static final int LONGEST_WORDS = 200;
    public static final int LARGEST = 100;
    public static final int DEEPEST = 10_000;
    public static final int FIRST_CELL = 4;
    public static final int LAST_CELL = 14;

    /** Within a distance of a point. */
    public record Near(LatLng point, Distance within) {

        private static final Distance FARTHEST = Distance.kilometres(2000);

        public Near {
            if (within.compareTo(FARTHEST) > 0 || within.metres() < 1) {
                throw new IllegalArgumentException("within must be from 1 metre to 2,000 kilometres");
            }
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

    /** How far from a place that was named among the words, where no distance was asked for. */
    public static final Distance NAMED_PLACE = Distance.miles(10);

    /**
     * This question with what its words say: a place, times and facts named among them count where nothing else was chosen. Who asks for
     * something online is not held to a place.
     */
    ListingQuery understood(Understood said) {
        Filters all = filters.and(said);
        PlaceAnswer place = said.place();
        boolean fromAnywhere = all.of(Facet.ATTENDANCE).stream().anyMatch(REMOTE::contains);
        Near around = near == null
                        && bounds == null
                        && place != null
                        && place.areaNames().isEmpty()
                        && !fromAnywhere
                ? new Near(place.point(), NAMED_PLACE)
                : near;
        return new ListingQuery(words, around, bounds, all, sort, offset, size, facets, cellZoom);
    }

    /** Is this held to the area that was named among the words? */
    boolean isHeldTo(Understood said) {
        PlaceAnswer place = said.place();
        return near == null
                && bounds == null
                && place != null
                && !place.areaNames().isEmpty()
                && filters.of(Facet.ATTENDANCE).stream().noneMatch(REMOTE::contains);
    }

    /** The same, from farther away. */
    ListingQuery within(Distance farther) {
        return near == null ? this : near(near.point(), farther);
    }

    public static ListingQuery of(String words) {
        return new ListingQuery(words, null, null, Filters.NONE, Sort.BEST, 0, 20, false, null);
    }

    public ListingQuery near(LatLng point, Distance within) {
        return new ListingQuery(words, new Near(point, within), bounds, filters, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery in(Bounds rectangle) {
        return new ListingQuery(words, near, rectangle, filters, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery with(Filters narrower) {
        return new ListingQuery(words, near, bounds, narrower, sort, offset, size, facets, cellZoom);
    }

    public ListingQuery by(Sort order) {
        return new ListingQuery(words, near, bounds, filters, order, offset, size, facets, cellZoom);
    }

    public ListingQuery page(int from, int count) {
        return new ListingQuery(words, near, bounds, filters, sort, from, count, facets, cellZoom);
    }

    public ListingQuery withFacets() {
        return new ListingQuery(words, near, bounds, filters, sort, offset, size, true, cellZoom);
    }

    public ListingQuery withCells(int zoom) {
        return new ListingQuery(words, near, bounds, filters, sort, offset, size, facets, zoom);
    }

    public ListingQuery anywhere() {
        Sort order = sort == Sort.DISTANCE ? Sort.BEST : sort;
        return new ListingQuery(words, null, bounds, filters, order, offset, size, facets, cellZoom);
    }
}
