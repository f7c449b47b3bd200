package org.alongside.search.graphql;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of {@code listings} or {@code mapCells} ask for.
 *
 * @param query without hits; its page is set by the one who asks
 * @param place what {@code near.place} was taken for
 */
record ListingArguments(ListingQuery query, @Nullable PlaceAnswer place) {

    /** @throws RefusedException naming the argument that is wrong */
    static ListingArguments of(Map<String, Object> arguments, Gazetteer gazetteer) {
        ListingQuery query = RefusedException.naming(
                "words", () -> ListingQuery.of(Objects.requireNonNullElse((String) arguments.get("words"), "")));
        PlaceAnswer place = null;
        Map<String, Object> near = object(arguments.get("near"));
        if (near != null) {
            place = place(near, gazetteer);
            query = near(query, near, place);
        }
        Map<String, Object> bounds = object(arguments.get("bounds"));
        if (bounds != null) {
            query = query.in(RefusedException.naming("bounds", () -> bounds(bounds)));
        }
        Map<String, Object> filters = object(arguments.get("filters"));
        if (filters != null) {
            query = query.with(filters(filters));
        }
        String lane = (String) arguments.get("lane");
        ListingQuery inLane = lane == null ? query : query.in(Lane.valueOf(lane));
        return new ListingArguments(sorted(inLane, (String) arguments.get("sort")), place);
    }

    /** The point of {@code near}, where it is given. */
    static @Nullable LatLng near(Map<String, Object> arguments, Gazetteer gazetteer) {
        Map<String, Object> near = object(arguments.get("near"));
        if (near == null) {
            return null;
        }
        PlaceAnswer place = place(near, gazetteer);
        return place == null ? point(near) : place.point();
    }

    private static ListingQuery sorted(ListingQuery query, @Nullable String sort) {
        return sort == null ? query : RefusedException.naming("sort", () -> query.by(ListingQuery.Sort.valueOf(sort)));
    }

    private static @Nullable PlaceAnswer place(Map<String, Object> near, Gazetteer gazetteer) {
        String typed = (String) near.get("place");
        boolean hasPoint = near.get("latitude") != null || near.get("longitude") != null;
        if ((typed == null) != hasPoint) {
            throw new RefusedException(
                    ErrorCode.BAD_INPUT, "near", "near takes either place, or latitude and longitude");
        }
        if (typed == null) {
            return null;
        }
        return gazetteer
                .resolve(typed)
                .orElseThrow(
                        () -> new RefusedException(ErrorCode.UNKNOWN_PLACE, "near.place", "we do not know this place"));
    }

    private static LatLng point(Map<String, Object> near) {
        Double latitude = (Double) near.get("latitude");
        Double longitude = (Double) near.get("longitude");
        if (latitude == null || longitude == null) {
            throw new RefusedException(ErrorCode.BAD_INPUT, "near", "latitude and longitude belong together");
        }
        return RefusedException.naming("near", () -> new LatLng(latitude, longitude));
    }

    /** Who says how far is held to it; who does not is shown enough. */
    private static ListingQuery near(ListingQuery query, Map<String, Object> near, @Nullable PlaceAnswer place) {
        Double miles = (Double) near.get("withinMiles");
        int enough = miles == null ? ListingQuery.Near.ENOUGH : 0;
        LatLng point = place == null ? point(near) : place.point();
        return RefusedException.naming("near.withinMiles", () -> {
            Distance within = miles == null ? ListingQuery.USUAL : Distance.miles(miles);
            return query.near(
                    place == null
                            ? new ListingQuery.Near(point, within, null, enough)
                            : ListingQuery.Near.of(place, within, enough));
        });
    }

    private static Bounds bounds(Map<String, Object> bounds) {
        return new Bounds(
                number(bounds, "south"), number(bounds, "west"), number(bounds, "north"), number(bounds, "east"));
    }

    private static double number(Map<String, Object> object, String name) {
        return (Double) Objects.requireNonNull(object.get(name), name);
    }

    private static Filters filters(Map<String, Object> given) {
        Map<Facet, Set<String>> values = values(given, "filters.");
        Map<String, Object> not = object(given.get("not"));
        Map<Facet, Set<String>> leftOut = not == null ? Map.of() : values(not, "filters.not.");
        LocalDate on = (LocalDate) given.get("on");
        boolean peerLed = Boolean.TRUE.equals(given.get("peerLed"));
        Filters filters = RefusedException.naming("filters.not", () -> new Filters(values, leftOut, null, on, peerLed));
        return RefusedException.naming("filters.age", () -> filters.aged((Integer) given.get("age")));
    }

    private static Map<Facet, Set<String>> values(Map<String, Object> given, String path) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = argument(facet);
            if (given.get(name) instanceof List<?> several) {
                String[] terms = several.stream()
                        .map(value -> term(facet, value.toString()))
                        .distinct()
                        .toArray(String[]::new);
                values.putAll(RefusedException.naming(
                        path + name, () -> Filters.of(facet, terms).values()));
            }
        }
        return values;
    }

    /** {@code PART_OF_DAY} is the argument {@code partOfDay}. */
    static String argument(Facet facet) {
        String[] words = facet.param().split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static String term(Facet facet, String value) {
        if (facet.terms().isEmpty()) {
            return value;
        }
        String term = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return facet == Facet.WEEKDAY ? term.substring(0, 3) : term;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> object(@Nullable Object argument) {
        return (Map<String, Object>) argument;
    }
}
