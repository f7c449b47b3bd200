package org.alongside.search;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question to the directory.
 *
 * @param typed the words
 * @param where the place, and how a listing can be reached from it
 * @param filters what was chosen; what the words say comes in {@link #understood}
 * @param window which part of the answer
 * @param counting what is counted beside the total
 */
public record ListingQuery(
        TypedWords typed, Where where, Filters filters, Sort sort, Window window, Counting counting) {

    public static final int LONGEST_WORDS = TypedWords.LONGEST;
    public static final int LARGEST = 100;
    public static final int DEEPEST = 10_000;
    public static final int FIRST_CELL = 4;
    public static final int LAST_CELL = 14;

    /**
     * @param near the place asked about, which the lanes are measured from; null finds every listing, in one list
     * @param lane which of the listings that can be reached from there; without {@code near} it changes nothing
     * @param bounds the part of the map they must lie in; null for any
     */
    public record Where(
            @Nullable Near near, Lane lane, @Nullable Bounds bounds) {}

    /**
     * @param facets whether to count the values of each facet
     * @param cellZoom count the hits by map tile of this zoom ({@value #FIRST_CELL} to {@value #LAST_CELL}); null counts none
     */
    public record Counting(boolean facets, @Nullable Integer cellZoom) {

        static final Counting NOTHING = new Counting(false, null);

        public Counting {
            if (cellZoom != null && (cellZoom < FIRST_CELL || cellZoom > LAST_CELL)) {
                throw new IllegalArgumentException("cellZoom must be from " + FIRST_CELL + " to " + LAST_CELL);
            }
        }
    }

    /**
     * Near a point, or inside an area.
     *
     * @param point what distance is measured from; the middle of the area
     * @param within how far counts as near; with an area it changes nothing
     * @param area id of a gazetteer area (a county, a council, a nation) whose listings are those inside it; null for a point
     * @param enough it looks farther while fewer services than this are found; 0 never
     */
    public record Near(
            LatLng point, Distance within, @Nullable String area, int enough) {

        /** How many services are enough where nobody chose a distance. */
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

        /** Who chose a distance sees what is farther only where there is nothing; who did not sees enough. */
        public static int enoughWithin(Distance chosen) {
            return chosen.equals(USUAL) ? ENOUGH : 1;
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
        if (sort == Sort.DISTANCE && where.near == null) {
            throw new IllegalArgumentException("sort by distance needs a place");
        }
    }

    /** How far is near, where no distance was asked for. */
    public static final Distance USUAL = Distance.miles(10);

    public static ListingQuery of(String words) {
        return new ListingQuery(
                TypedWords.of(words),
                new Where(null, Lane.NEAR, null),
                Filters.NONE,
                Sort.BEST,
                new Window(0, 20),
                Counting.NOTHING);
    }

    /** How its words are read: as they were, or else by this parser. */
    public ParsedQuery parsed(Function<String, ParsedQuery> parser) {
        return typed.parsed() == null ? parser.apply(typed.text()) : typed.parsed();
    }

    /** The same question, whose words need not be read again. */
    public ListingQuery readAs(ParsedQuery said) {
        return with(new TypedWords(typed.text(), said));
    }

    /**
     * The place its words name, where that is the place to look from: no place and no part of the map was chosen, and nobody asks from home.
     * Otherwise null.
     */
    public @Nullable PlaceAnswer placeMeant(ParsedQuery said) {
        return namesItsPlace() && !filters.and(said).asksFromHome() ? said.place() : null;
    }

    private boolean namesItsPlace() {
        return where.near == null && where.bounds == null;
    }

    /**
     * This question with what its words say: a place, times and facts named among them count where nothing else was chosen. Who asks from home
     * is shown whatever reaches the place named.
     */
    public ListingQuery understood(ParsedQuery said) {
        ListingQuery all = with(TypedWords.of(typed.text())).with(filters.and(said));
        PlaceAnswer place = said.place();
        if (!namesItsPlace() || place == null) {
            return all;
        }
        return all.near(Near.of(place, USUAL, Near.ENOUGH)).in(all.filters.asksFromHome() ? Lane.ANY : where.lane);
    }

    public String words() {
        return typed.text();
    }

    public @Nullable Near near() {
        return where.near;
    }

    public Lane lane() {
        return where.lane;
    }

    public @Nullable Bounds bounds() {
        return where.bounds;
    }

    public int offset() {
        return window.offset();
    }

    public int size() {
        return window.size();
    }

    public Set<UUID> without() {
        return window.without();
    }

    public boolean facets() {
        return counting.facets;
    }

    public @Nullable Integer cellZoom() {
        return counting.cellZoom;
    }

    private ListingQuery with(TypedWords other) {
        return new ListingQuery(other, where, filters, sort, window, counting);
    }

    private ListingQuery with(Where other) {
        return new ListingQuery(typed, other, filters, sort, window, counting);
    }

    private ListingQuery with(Window other) {
        return new ListingQuery(typed, where, filters, sort, other, counting);
    }

    private ListingQuery with(Counting other) {
        return new ListingQuery(typed, where, filters, sort, window, other);
    }

    public ListingQuery saying(String words) {
        return with(TypedWords.of(words));
    }

    public ListingQuery near(LatLng point, Distance within) {
        return near(new Near(point, within, null, 0));
    }

    public ListingQuery near(@Nullable Near place) {
        return with(new Where(place, where.lane, where.bounds));
    }

    public ListingQuery in(Lane other) {
        return with(new Where(where.near, other, where.bounds));
    }

    public ListingQuery in(Bounds rectangle) {
        return with(new Where(where.near, where.lane, rectangle));
    }

    public ListingQuery with(Filters narrower) {
        return new ListingQuery(typed, where, narrower, sort, window, counting);
    }

    public ListingQuery by(Sort order) {
        return new ListingQuery(typed, where, filters, order, window, counting);
    }

    public ListingQuery page(int from, int count) {
        return with(new Window(from, count));
    }

    /** The same part of an answer that lacks these services. */
    public ListingQuery without(Set<UUID> services) {
        return with(new Window(window.offset(), window.size(), services));
    }

    public ListingQuery withFacets() {
        return with(new Counting(true, counting.cellZoom));
    }

    public ListingQuery withCells(int zoom) {
        return with(new Counting(counting.facets, zoom));
    }

    /** The question alone: no page, no counts beside the total. */
    public ListingQuery bare() {
        return new ListingQuery(typed, where, filters, sort, new Window(0, 0), Counting.NOTHING);
    }

    /** It looks farther while fewer services than this are found. */
    public int enough() {
        Near near = where.near;
        return near == null || near.area() != null || where.lane != Lane.NEAR ? 0 : near.enough();
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
        ListingQuery unmeasured = sort == Sort.DISTANCE ? by(Sort.BEST) : this;
        return unmeasured.near(null);
    }

    /** From the place and with words: the one case in which nearness enters the score. */
    public boolean isScoredByNearness() {
        return measuredFrom() != null && where.lane == Lane.NEAR && isScored();
    }

    /** Do several lanes answer it, each in its own way? */
    public boolean isOfEveryLane() {
        return where.near != null && where.lane == Lane.EVERY;
    }

    /** Ordered by how well the words fit. */
    public boolean isScored() {
        return sort == Sort.BEST && !typed.text().isBlank();
    }

    /** The point distances are measured from; null without a place, and for an area, whose middle is nobody's place. */
    public @Nullable LatLng measuredFrom() {
        Near near = where.near;
        return near == null || near.area() != null ? null : near.point();
    }
}
