package org.alongside.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the words of an address lead. Town, postcode and point are witnesses of the same place: of namesakes the one is meant that the other
 * witnesses speak of, and where they speak of different places, or of none in particular, no point is invented.
 */
@Component
public class Whereabouts {

    /** A district, a town and a point of one place lie no farther apart than this, and the size of each. */
    private static final double MILES_APART = 15;

    /** A network's area is about so wide. */
    private static final double MILES_OF_A_NETWORK = 45;

    /** Of two namesakes the larger is meant without a word more where it is so many times the size of the other. */
    private static final int MUCH_LARGER = 10;

    private static final double MILES_OF_ONE_PLACE = 8;
    private static final double MILES_OF_A_SECTOR = 0.7;
    private static final double MILES_OFF_THE_COAST = 25;
    private static final double PEOPLE_WHO_FILL_A_MILE = 40_000;

    private final Gazetteer gazetteer;
    private final Nearest<GazetteerPlace> places;
    private final Map<String, Double> spreads = new ConcurrentHashMap<>();

    public Whereabouts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        places = new Nearest<>(
                gazetteer.all().stream().filter(place -> !place.isArea()).toList(), GazetteerPlace::point);
    }

    /**
     * What is told of where a place is.
     *
     * @param city as written, perhaps with its county: {@code Bangor, Gwynedd}
     * @param postalCode whole or its first half
     * @param areas names of areas it serves
     * @param home name of the area its network is at home in
     * @param hub where its network is at home
     */
    public record Told(
            @Nullable String city,
            @Nullable String postalCode,
            List<String> areas,
            @Nullable String home,
            @Nullable LatLng hub) {

        public Told {
            areas = List.copyOf(areas);
        }
    }

    /** Which of the witnesses speaks of another place than the others. */
    public enum Odd {
        NONE,
        POINT,
        POSTCODE,
        TOWN,
        /** Town and postcode are of different places, and there is no point to settle it. */
        UNCLEAR
    }

    /**
     * The middle of the town or of the postcode, whichever is the smaller: a village before its wide district, a sector before its city.
     *
     * @return empty where they are of different places, or neither is known
     */
    public Optional<LatLng> about(Told told) {
        Optional<Code> code = code(told.postalCode());
        List<GazetteerPlace> namesakes = namesakes(told.city());
        if (code.isEmpty() || namesakes.isEmpty()) {
            return code.map(Code::point).or(() -> town(told).map(GazetteerPlace::point));
        }
        return town(told)
                .map(town -> size(town) <= code.get().spread()
                        ? town.point()
                        : code.get().point());
    }

    /** The town that is meant; nothing where it could be several. */
    public Optional<GazetteerPlace> town(Told told) {
        List<GazetteerPlace> namesakes = namesakes(told.city());
        Optional<Code> code = code(told.postalCode());
        if (code.isPresent()) {
            return near(
                    namesakes.stream().filter(town -> agree(code.get(), town)).toList(),
                    code.get().point());
        }
        if (namesakes.size() < 2) {
            return namesakes.stream().findFirst();
        }
        LatLng hub = told.hub();
        String home = told.home();
        return first(namesakes, town -> told.areas().stream().anyMatch(area -> isIn(town, area)))
                .or(() -> home == null ? Optional.empty() : first(namesakes, town -> isIn(town, home)))
                .or(() -> hub == null ? Optional.empty() : near(within(MILES_OF_A_NETWORK, namesakes, hub), hub))
                .or(() -> muchTheLargest(namesakes));
    }

    private static List<GazetteerPlace> within(double miles, List<GazetteerPlace> places, LatLng point) {
        return places.stream()
                .filter(place -> place.point().to(point).inMiles() <= miles)
                .toList();
    }

    /** The town of this name nearest to a point that is known to be in or near it. */
    public Optional<GazetteerPlace> townNear(String city, LatLng point) {
        return near(namesakes(city), point);
    }

    /** Compares what is told of one place. */
    public Odd odd(@Nullable String city, @Nullable String postalCode, @Nullable LatLng point) {
        Optional<Code> code = code(postalCode);
        List<GazetteerPlace> namesakes = namesakes(city);
        if (point == null) {
            boolean apart = code.isPresent()
                    && !namesakes.isEmpty()
                    && namesakes.stream().noneMatch(town -> agree(code.get(), town));
            return apart ? Odd.UNCLEAR : Odd.NONE;
        }
        boolean inDistrict = code.isPresent() && agree(code.get(), point);
        boolean inTown = namesakes.stream().anyMatch(town -> agree(town, point));
        boolean notInDistrict = code.isPresent() && !inDistrict;
        boolean notInTown = !namesakes.isEmpty() && !inTown;
        if (notInDistrict) {
            return inTown ? Odd.POSTCODE : Odd.POINT;
        }
        if (notInTown && inDistrict) {
            // The post town of a wide district may be far away.
            return namesakes.stream().anyMatch(town -> agree(code.get(), town)) ? Odd.NONE : Odd.TOWN;
        }
        if (notInTown) {
            return Odd.POINT;
        }
        return Odd.NONE;
    }

    /** Is this the first half of a postcode, or a whole one, that may exist? */
    public boolean isKnownPostcode(String postalCode) {
        return gazetteer.mayBePostcode(postalCode);
    }

    /** Is there any place of this name? */
    public boolean isKnownPlace(String city) {
        return !namesakes(city).isEmpty() || !gazetteer.named(city).isEmpty();
    }

    /** A postcode that may exist, as it is written: in capitals, with the space where it belongs, O and 0 told apart. */
    public Optional<String> postcode(String typed) {
        return gazetteer.mayBePostcode(typed) ? gazetteer.code(typed).map(Postcodes.Code::whole) : Optional.empty();
    }

    /** No place we know is anywhere near; in Ireland, of which we know the north alone, it cannot be told. */
    public boolean isAtSea(LatLng point) {
        boolean inIreland = point.lng() < -5.4 && point.lat() > 51.3 && point.lat() < 55.5;
        return !inIreland
                && places.to(point)
                        .map(nearest -> nearest.point().to(point).inMiles() > MILES_OFF_THE_COAST)
                        .orElse(false);
    }

    private record Code(LatLng point, double spread) {}

    private Optional<Code> code(@Nullable String postalCode) {
        return Optional.ofNullable(postalCode).flatMap(gazetteer::code).flatMap(code -> Optional.ofNullable(
                        code.point())
                .map(point -> new Code(point, code.inSector() ? MILES_OF_A_SECTOR : spread(code.outward()))));
    }

    /** Where districts lie wide apart, each is wide. */
    private double spread(String outward) {
        return spreads.computeIfAbsent(outward, code -> gazetteer
                .district(code)
                .map(point -> gazetteer.districts().entrySet().stream()
                        .filter(other -> !other.getKey().equals(code))
                        .mapToDouble(other -> other.getValue().to(point).inMiles())
                        .filter(miles -> miles > 0)
                        .min()
                        .orElse(0))
                .orElse(0.0));
    }

    private static boolean agree(Code code, GazetteerPlace town) {
        return code.point.to(town.point()).inMiles() <= MILES_APART + code.spread + size(town);
    }

    private static boolean agree(Code code, LatLng point) {
        return code.point.to(point).inMiles() <= MILES_APART + code.spread;
    }

    private static boolean agree(GazetteerPlace town, LatLng point) {
        return town.point().to(point).inMiles() <= MILES_APART + size(town);
    }

    /** About the miles from the middle of a town to its edge. */
    private static double size(GazetteerPlace town) {
        return Math.sqrt(town.size() / PEOPLE_WHO_FILL_A_MILE);
    }

    /** All towns of the name, largest first; areas are named only where no town is, and no witnesses of a point. */
    private List<GazetteerPlace> namesakes(@Nullable String city) {
        if (city == null) {
            return List.of();
        }
        int comma = city.indexOf(',');
        List<GazetteerPlace> named = gazetteer.named(comma < 0 ? city : city.substring(0, comma)).stream()
                .filter(place -> !place.isArea())
                .toList();
        if (comma < 0) {
            return named;
        }
        List<GazetteerPlace> inside = named.stream()
                .filter(town -> isIn(town, city.substring(comma + 1)))
                .toList();
        return inside.isEmpty() ? named : inside;
    }

    private boolean isIn(GazetteerPlace town, String area) {
        return gazetteer.named(area).stream()
                .anyMatch(around -> around.equals(town) || gazetteer.isWithin(town, around.id()));
    }

    private static Optional<GazetteerPlace> first(List<GazetteerPlace> places, Predicate<GazetteerPlace> wanted) {
        return places.stream().filter(wanted).findFirst();
    }

    private static Optional<GazetteerPlace> near(List<GazetteerPlace> places, LatLng point) {
        return places.stream().min(Comparator.comparingDouble(place -> Nearest.flat(place.point(), point)));
    }

    private static Optional<GazetteerPlace> muchTheLargest(List<GazetteerPlace> namesakes) {
        GazetteerPlace largest = namesakes.getFirst();
        return namesakes.stream()
                        .skip(1)
                        .allMatch(other -> largest.size() >= (long) MUCH_LARGER * other.size()
                                || largest.point().to(other.point()).inMiles() < MILES_OF_ONE_PLACE)
                ? Optional.of(largest)
                : Optional.empty();
    }
}
