package org.alongside.place;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of some thousand things lies nearest to a point, without measuring them all: they stand from south to north, and those too far north
 * or south to be nearer than the best so far are never looked at.
 */
final class Nearest<T> {

    private static final double METRES_PER_DEGREE = 111_320;

    private final Function<T, LatLng> where;
    private final List<T> northward;
    private final double[] latitudes;

    /** @param things of two that lie equally near, the first here */
    Nearest(Collection<T> things, Function<T, LatLng> where) {
        this.where = where;
        // A stable sort: what lies in one place keeps its order.
        northward = things.stream()
                .sorted(Comparator.comparingDouble(thing -> where.apply(thing).lat()))
                .toList();
        latitudes = northward.stream()
                .mapToDouble(thing -> where.apply(thing).lat())
                .toArray();
    }

    Optional<T> to(LatLng point) {
        int found = Arrays.binarySearch(latitudes, point.lat());
        int start = found < 0 ? -found - 1 : found;
        Walk walk = new Walk(point);
        for (int at = start - 1; at >= 0 && walk.canFind(at); at--) {
            walk.lookAt(at);
        }
        for (int at = start; at < latitudes.length && walk.canFind(at); at++) {
            walk.lookAt(at);
        }
        return walk.nearest < 0 ? Optional.empty() : Optional.of(northward.get(walk.nearest));
    }

    private final class Walk {

        private final LatLng from;
        private int nearest = -1;
        private double least = Double.POSITIVE_INFINITY;

        Walk(LatLng from) {
            this.from = from;
        }

        boolean canFind(int at) {
            double north = (latitudes[at] - from.lat()) * METRES_PER_DEGREE;
            return north * north <= least;
        }

        void lookAt(int at) {
            double metres = flat(where.apply(northward.get(at)), from);
            if (metres < least || metres == least && at < nearest) {
                least = metres;
                nearest = at;
            }
        }
    }

    /** Squared metres on a flat map: good for telling which of two is nearer. */
    static double flat(LatLng one, LatLng other) {
        double north = (one.lat() - other.lat()) * METRES_PER_DEGREE;
        double east = (one.lng() - other.lng()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
        return north * north + east * east;
    }
}
