package org.alongside.place;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;

/** The places of the gazetteer by id and by name, as its files list them. */
final class NamedPlaces {

    private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
    private static final Pattern AND = Pattern.compile(" and ");

    private static final Comparator<GazetteerPlace> LARGEST_FIRST =
            Comparator.comparingInt(GazetteerPlace::size).reversed();

    /** Who types the first letters of Leeds means the city and not the council. */
    private static final Comparator<GazetteerPlace> PLACES_THEN_AREAS =
            Comparator.comparing(GazetteerPlace::isArea).thenComparing(LARGEST_FIRST);

    private final Map<String, GazetteerPlace> byId = new HashMap<>();
    private final TreeMap<String, List<GazetteerPlace>> byName = new TreeMap<>();

    NamedPlaces() {
        List<WideArea> wide = new ArrayList<>();
        CsvResource.forEach(NamedPlaces.class, "wide-places.csv", row -> {
            WideArea area = WideArea.of(row);
            wide.add(area);
            add(area.place());
        });
        CsvResource.forEach(
                NamedPlaces.class,
                "places.csv",
                row -> add(WideArea.placed(place(row, row.getField("name_cy"), row.getField("kind")), wide)));
        CsvResource.forEach(
                NamedPlaces.class, "villages.csv", row -> add(WideArea.placed(place(row, "", "village"), wide)));
        CsvResource.forEach(NamedPlaces.class, "nicknames.csv", row -> {
            String id = row.getField("place");
            add(row.getField("nickname"), Objects.requireNonNull(byId.get(id), id));
        });
        byName.values().stream().filter(places -> places.size() > 1).forEach(this::sort);
    }

    /** The city of Leeds before its council, which lies around it; and the county of Suffolk before a suburb in Belfast. */
    private void sort(List<GazetteerPlace> namesakes) {
        Predicate<GazetteerPlace> isAroundAnother = area ->
                area.isArea() && namesakes.stream().anyMatch(place -> !place.isArea() && isWithin(place, area.id()));
        List<GazetteerPlace> sorted = namesakes.stream()
                .sorted(Comparator.<GazetteerPlace, Boolean>comparing(isAroundAnother::test)
                        .thenComparing(LARGEST_FIRST))
                .toList();
        namesakes.clear();
        namesakes.addAll(sorted);
    }

    private static GazetteerPlace place(NamedCsvRecord row, String welshName, String kind) {
        return GazetteerPlace.of(row, welshName, kind, Integer.parseInt(row.getField("size")));
    }

    private void add(GazetteerPlace place) {
        byId.put(place.id(), place);
        place.names().forEach(name -> add(name, place));
    }

    private void add(String name, GazetteerPlace place) {
        List<GazetteerPlace> namesakes = byName.computeIfAbsent(key(name), none -> new ArrayList<>(1));
        if (!namesakes.contains(place)) {
            namesakes.add(place);
        }
    }

    Optional<GazetteerPlace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<GazetteerPlace> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** All places of a name, accents and case aside, largest first. */
    List<GazetteerPlace> named(String name) {
        return List.copyOf(byName.getOrDefault(key(name), List.of()));
    }

    /** Every name, as {@link #key} writes it, with its places. */
    Map<String, List<GazetteerPlace>> names() {
        return byName;
    }

    /** Places whose name begins so, largest first; where none does, those whose Welsh name does once its changed first letter is undone. */
    List<GazetteerPlace> beginning(String letters, int limit) {
        String from = key(letters);
        if (from.isEmpty()) {
            return List.of();
        }
        List<GazetteerPlace> places = beginning(from, name -> true).limit(limit).toList();
        return places.isEmpty()
                ? PlaceNames.unmutated(from, true)
                        .flatMap(
                                original -> beginning(original, name -> true).filter(place -> isWithin(place, "wales")))
                        .distinct()
                        .limit(limit)
                        .toList()
                : places;
    }

    Stream<GazetteerPlace> beginning(String from, Predicate<String> name) {
        return byName.subMap(from, from + Character.MAX_VALUE).entrySet().stream()
                .filter(named -> name.test(named.getKey()))
                .flatMap(named -> named.getValue().stream())
                .distinct()
                .sorted(PLACES_THEN_AREAS);
    }

    /** Does a place lie in an area, at whatever remove? */
    boolean isWithin(GazetteerPlace place, String area) {
        return place.within().contains(area)
                || place.within().stream().flatMap(id -> find(id).stream()).anyMatch(around -> isWithin(around, area));
    }

    /** As {@link Gazetteer#folded}, where St and Saint, "and" and its sign are the same. */
    static String key(String name) {
        return SAINT.matcher(AND.matcher(Gazetteer.folded(name)).replaceAll(" "))
                .replaceAll("st");
    }
}
