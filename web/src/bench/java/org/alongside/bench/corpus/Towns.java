package org.alongside.bench.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;

/** The places of the gazetteer, each as often as people live there, and points that crowd around their middles. */
public final class Towns {

    private static final double KILOMETRES_IN_A_DEGREE = 111.2;

    private final Skewed<GazetteerPlace> towns;

    public Towns(Gazetteer gazetteer) {
        List<GazetteerPlace> inOneOrder = gazetteer.all().stream()
                .filter(place -> !place.isArea() && place.size() > 0)
                .sorted(Comparator.comparing(GazetteerPlace::id))
                .toList();
        towns = Skewed.by(inOneOrder, GazetteerPlace::size);
    }

    public GazetteerPlace pick(Random random) {
        return towns.pick(random);
    }

    /** Normally distributed around the middle; a place of 10,000 spreads over 2.5 km, a city of a million over 11 km. */
    public static LatLng around(GazetteerPlace town, Random random) {
        double spread = (1.5 + Math.sqrt(town.size()) / 100) / KILOMETRES_IN_A_DEGREE;
        LatLng middle = town.point();
        double lat = middle.lat() + random.nextGaussian() * spread;
        double lng = middle.lng() + random.nextGaussian() * spread / Math.cos(Math.toRadians(middle.lat()));
        return new LatLng(rounded(lat), rounded(lng));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
