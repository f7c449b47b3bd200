package org.alongside.place;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which areas a point lies in, and which areas a name stands for; so that a service that covers Leeds is found from Headingley. The rule: a
 * point lies in the nearest place we know, in all areas around that place, in the nearest postcode district, and in the areas an operator has
 * drawn around it. A name an operator has drawn stands for what was drawn.
 */
@Component
public class AreasAround {

    private final Gazetteer gazetteer;
    private final Nearest<GazetteerPlace> places;
    private final Nearest<Map.Entry<String, LatLng>> districts;
    private final DrawnAreas drawn;

    public AreasAround(Gazetteer gazetteer, DrawnAreas drawn) {
        this.gazetteer = gazetteer;
        this.drawn = drawn;
        this.places = new Nearest<>(
                gazetteer.all().stream()
                        .filter(place -> !place.isArea())
                        .sorted(Comparator.comparing(GazetteerPlace::id))
                        .toList(),
                GazetteerPlace::point);
        this.districts = new Nearest<>(new TreeMap<>(gazetteer.districts()).entrySet(), Map.Entry::getValue);
    }

    /** Keys of the areas a point lies in: ids of the gazetteer, and the district as {@code outcode-ls6}. */
    public Set<String> at(LatLng point) {
        Set<String> keys = new LinkedHashSet<>();
        places.to(point).ifPresent(nearest -> keys.addAll(around(nearest)));
        districts.to(point).ifPresent(district -> keys.add(outcode(district.getKey())));
        keys.addAll(drawn.at(point));
        return keys;
    }

    /** What the drawn areas are called in which a point lies, for saying how we know. */
    public List<String> drawnAt(LatLng point) {
        return drawn.namesAt(point);
    }

    /** The area itself, as it is drawn too, and every area around it; empty where there is no such area. */
    public Set<String> of(String area) {
        return gazetteer
                .find(area)
                .map(found -> {
                    Set<String> keys = new LinkedHashSet<>(around(found));
                    found.names().flatMap(name -> drawn.named(name).stream()).forEach(keys::add);
                    return keys;
                })
                .orElseGet(LinkedHashSet::new);
    }

    /** The place itself and every area around it. */
    public Set<String> around(GazetteerPlace place) {
        Set<String> keys = new LinkedHashSet<>();
        add(place, keys);
        return keys;
    }

    private void add(GazetteerPlace place, Set<String> keys) {
        if (keys.add(place.id())) {
            place.within().forEach(id -> gazetteer.find(id).ifPresent(area -> add(area, keys)));
        }
    }

    /**
     * What a name in a list of areas served stands for, as keys: the area an operator has drawn under this name; a district for an outward
     * code; else the place of that name nearest to {@code from}, with what bears the same name around it (the city and the council of Leeds).
     *
     * @return empty where the name is not known
     */
    public Set<String> named(String name, LatLng from) {
        return named(name, Comparator.comparingDouble(place -> Nearest.flat(place.point(), from)));
    }

    /** As {@link #named(String, LatLng)}, where nothing tells which of several namesakes is meant: the largest. */
    public Set<String> named(String name) {
        return named(name, Comparator.comparingInt(GazetteerPlace::size).reversed());
    }

    private Set<String> named(String name, Comparator<GazetteerPlace> meantFirst) {
        Optional<String> asDrawn = drawn.named(name);
        if (asDrawn.isPresent()) {
            return Set.of(asDrawn.get());
        }
        Optional<Postcodes.Code> code = gazetteer.code(name).filter(found -> found.point() != null);
        if (code.isPresent()) {
            return Set.of(outcode(code.get().outward()));
        }
        List<GazetteerPlace> namesakes = gazetteer.named(name);
        Set<String> keys = new LinkedHashSet<>();
        namesakes.stream().min(meantFirst).ifPresent(meant -> namesakes.stream()
                .filter(other ->
                        around(meant).contains(other.id()) || around(other).contains(meant.id()))
                .forEach(other -> keys.add(other.id())));
        return keys;
    }

    /** The keys a place in the feed lies in, by the name of its town. */
    public Stream<String> ofTown(String town, LatLng from) {
        return gazetteer.named(town).stream()
                .min(Comparator.comparingDouble(place -> Nearest.flat(place.point(), from)))
                .stream()
                .flatMap(place -> around(place).stream());
    }

    private static String outcode(String code) {
        return "outcode-" + code.toLowerCase(Locale.ROOT);
    }
}
