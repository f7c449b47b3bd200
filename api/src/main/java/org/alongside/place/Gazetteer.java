package org.alongside.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns what people type for a place into a point: a postcode in any case and spacing, an outward code, a town, a district, an island, in
 * English, Welsh, Gaelic or Irish. Written by us; held in memory.
 */
@Component
public class Gazetteer {

    private static final int LONGEST_NAME = 80;

    /** Shorter names are never taken for a slip of another. */
    private static final int SHORTEST_SLIP = 4;

    /** From this length on two slips are forgiven. */
    private static final int LONG_NAME = 8;

    private static final int SMALLEST_OFFERED = 3_000;

    /** In degrees: some ten miles. */
    private static final double SQUARE = 0.15;

    /** Outward code, then perhaps an inward code; BS 7666 without its rarest letters. */
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?");

    /** Long enough to end in an inward code, whose first letter should be a figure. */
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{1,2}[0-9OIL][A-Z0-9]?[0-9OIL][A-Z]{2}");

    /** Two letters, then I, L or O where a figure should stand, then at most a figure and an inward code. */
    private static final Pattern OUTWARD_SLIP = Pattern.compile("([A-Z]{2})([OIL])([0-9]?[0-9][A-Z]{2})");

    /** No outward code ends in one of these letters. */
    private static final Pattern DISTRICT_SLIP = Pattern.compile("([A-Z]{1,2}[0-9])([OIL])([0-9][A-Z]{2})?");

    private static final Pattern NOT_HEARD = Pattern.compile("[\\p{M}'’.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Who types Leeds means the city and not the council; of namesakes the largest is meant most often. */
    private static final Comparator<GazetteerPlace> PLACES_THEN_AREAS = Comparator.comparing(GazetteerPlace::isArea)
            .thenComparing(Comparator.comparingInt(GazetteerPlace::size).reversed());

    private final Map<String, GazetteerPlace> byId = new HashMap<>();
    private final TreeMap<String, List<GazetteerPlace>> byName = new TreeMap<>();
    private final Map<String, LatLng> outcodes = new HashMap<>();
    private final Map<String, LatLng> areas = new HashMap<>();

    /** Squares of the map in which there are meetings. */
    private final Set<Long> met = ConcurrentHashMap.newKeySet();

    public Gazetteer() {
        read(
                "places.csv",
                row -> add(new GazetteerPlace(
                        row.getField("id"),
                        row.getField("name"),
                        row.getField("name_cy").isBlank() ? null : row.getField("name_cy"),
                        several(row.getField("name_other")),
                        row.getField("kind"),
                        several(row.getField("within")),
                        point(row),
                        Integer.parseInt(row.getField("size")))));
        read("postcode-areas.csv", row -> areas.put(row.getField("area"), point(row)));
        read("outcodes.csv", row -> outcodes.put(row.getField("outcode"), point(row)));
        byName.values().forEach(places -> places.sort(PLACES_THEN_AREAS));
    }

    /** The place with this id. */
    public Optional<GazetteerPlace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<GazetteerPlace> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The middle of a postcode district, where it is known to the district. */
    public Optional<LatLng> district(String outcode) {
        return Optional.ofNullable(outcodes.get(outcode));
    }

    /** Every postcode district we know, by its outward code, with its middle. */
    Map<String, LatLng> districts() {
        return Collections.unmodifiableMap(outcodes);
    }

    /** All places of a name, accents and case aside, largest first. */
    public List<GazetteerPlace> named(String name) {
        return List.copyOf(byName.getOrDefault(folded(name), List.of()));
    }

    public Optional<GazetteerPlace> largest(String name) {
        return named(name).stream().findFirst();
    }

    /** Places whose name begins so, largest first; where none does, those whose Welsh name does once its changed first letter is undone. */
    public List<GazetteerPlace> beginning(String letters, int limit) {
        String from = folded(letters);
        if (from.isEmpty()) {
            return List.of();
        }
        List<GazetteerPlace> places = beginning(from).limit(limit).toList();
        return places.isEmpty()
                ? PlaceNames.unmutated(from, true)
                        .flatMap(original -> beginning(original).filter(place -> isWithin(place, "wales")))
                        .distinct()
                        .limit(limit)
                        .toList()
                : places;
    }

    private Stream<GazetteerPlace> beginning(String from) {
        return beginning(from, name -> true);
    }

    /**
     * Places by a name that begins so and passes a test, largest first.
     *
     * @param from {@link #folded}, as the names are that are tested
     */
    public Stream<GazetteerPlace> beginning(String from, Predicate<String> name) {
        return byName.subMap(from, from + Character.MAX_VALUE).entrySet().stream()
                .filter(named -> name.test(named.getKey()))
                .flatMap(named -> named.getValue().stream())
                .distinct()
                .sorted(PLACES_THEN_AREAS);
    }

    /** The middle of the district a postcode or outward code lies in; else of its postcode area. */
    public Optional<LatLng> outcode(String postcode) {
        Matcher parts = POSTCODE.matcher(compact(postcode));
        if (!parts.matches()) {
            return Optional.empty();
        }
        LatLng district = outcodes.get(parts.group(1));
        LatLng area = areas.get(parts.group(1).replaceAll("[0-9].*", ""));
        return Optional.ofNullable(district == null ? area : district);
    }

    /**
     * What was typed into a place box: a postcode, a name in any of its languages and mutations, a name with the area around it, or a part of
     * a place ("west Belfast", "Leeds city centre").
     *
     * @return nothing where no postcode and no name was recognised
     */
    public Optional<PlaceAnswer> resolve(String typed) {
        return resolve(typed, true, null).or(() -> resolve(PlaceNames.withoutPreposition(folded(typed)), true, null));
    }

    /**
     * The same, for words out of which a place may have to be read.
     *
     * @param asked whether a place is expected here, so that a changed first letter is looked behind
     * @param country id of the area meant first, as a question in Welsh means the Bangor in Wales
     */
    public Optional<PlaceAnswer> resolve(String typed, boolean asked, @Nullable String country) {
        if (typed.length() > LONGEST_NAME || folded(typed).isEmpty()) {
            return Optional.empty();
        }
        return postcode(typed)
                .or(() -> Optional.ofNullable(byId.get(typed.strip()))
                        .map(place -> answer(place, firstOf(place, named(typed)))))
                .or(() -> PlaceNames.readings(folded(typed))
                        .flatMap(name -> answer(named(name), country)
                                .or(() -> answer(inArea(name)))
                                .or(() -> answer(unmutated(name, asked)))
                                .stream())
                        .findFirst())
                .or(() -> typed.contains(",")
                        ? resolve(typed.substring(0, typed.indexOf(',')), asked, country)
                        : Optional.empty());
    }

    /** Places spelt nearly so, to be offered and never assumed: the nearest spelling first, then the largest. */
    public List<GazetteerPlace> nearly(String typed, int limit) {
        String name = folded(typed);
        if (name.length() < SHORTEST_SLIP || name.length() > LONGEST_NAME) {
            return List.of();
        }
        int most = name.length() < LONG_NAME ? 1 : 2;
        record Near(List<GazetteerPlace> places, int slips) {}
        return byName
                .subMap(name.substring(0, 1), name.charAt(0) + String.valueOf(Character.MAX_VALUE))
                .entrySet()
                .stream()
                .map(known -> new Near(known.getValue(), EditDistance.between(name, known.getKey(), most)))
                .filter(near -> near.slips <= most)
                .sorted(Comparator.comparingInt(Near::slips))
                .flatMap(near -> near.places.stream().filter(place -> place.size() >= SMALLEST_OFFERED))
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Does a place lie in an area, at whatever remove? */
    public boolean isWithin(GazetteerPlace place, String area) {
        return place.within().contains(area)
                || place.within().stream().flatMap(id -> find(id).stream()).anyMatch(around -> isWithin(around, area));
    }

    /** The nearest area one would name beside a place, to tell it from its namesakes: not a council, where that is of a county. */
    public Optional<String> areaBeside(GazetteerPlace place, Locale locale) {
        return Stream.concat(areas(place), areas(place).flatMap(this::areas))
                .filter(area ->
                        !area.kind().equals("health-board") && !area.name().endsWith(" Council area"))
                .map(area -> area.nameIn(locale))
                .filter(area -> !area.equals(place.nameIn(locale)))
                .findFirst();
    }

    private Stream<GazetteerPlace> areas(GazetteerPlace place) {
        return place.within().stream().flatMap(id -> find(id).stream());
    }

    private Optional<PlaceAnswer> postcode(String typed) {
        return outcode(typed).map(point -> {
            Matcher parts = POSTCODE.matcher(compact(typed));
            String outward = parts.matches() ? Objects.requireNonNull(parts.group(1)) : typed;
            return new PlaceAnswer(outward, outward, point, List.of(), List.of());
        });
    }

    /** There are meetings at this point: of several namesakes, one with meetings around it is meant. */
    public void learn(LatLng point) {
        met.add(square(point.lat(), point.lng()));
    }

    private boolean isMetAround(GazetteerPlace place) {
        double lat = place.point().lat();
        double lng = place.point().lng();
        return IntStream.rangeClosed(-1, 1).anyMatch(north -> IntStream.rangeClosed(-1, 1)
                .anyMatch(east -> met.contains(square(lat + north * SQUARE, lng + east * SQUARE))));
    }

    private static long square(double lat, double lng) {
        return Math.floorDiv((long) (lat * 1_000), (long) (SQUARE * 1_000)) * 100_000
                + Math.floorDiv((long) (lng * 1_000), (long) (SQUARE * 1_000));
    }

    private Optional<PlaceAnswer> answer(List<GazetteerPlace> namesakes) {
        // A stable sort: the order by size holds beneath.
        List<GazetteerPlace> all = namesakes.stream()
                .sorted(Comparator.comparing(place -> !isMetAround(place)))
                .toList();
        return all.stream().findFirst().map(first -> answer(first, all));
    }

    private static PlaceAnswer answer(GazetteerPlace first, List<GazetteerPlace> all) {
        // The council around a town of the same name is no other place.
        List<GazetteerPlace> others = all.stream()
                .filter(other -> !other.equals(first) && !first.within().contains(other.id()))
                .toList();
        List<String> areaNames = first.isArea() ? first.names().toList() : List.of();
        return new PlaceAnswer(first.id(), first.name(), first.point(), others, areaNames);
    }

    private static List<GazetteerPlace> firstOf(GazetteerPlace place, List<GazetteerPlace> namesakes) {
        return Stream.concat(Stream.of(place), namesakes.stream()).distinct().toList();
    }

    private Optional<PlaceAnswer> answer(List<GazetteerPlace> places, @Nullable String country) {
        List<GazetteerPlace> there = country == null
                ? List.of()
                : places.stream().filter(place -> isWithin(place, country)).toList();
        return there.isEmpty() ? answer(places) : Optional.of(answer(there.getFirst(), places));
    }

    /** "Clifton Nottingham" is the Clifton that lies in Nottingham. */
    private List<GazetteerPlace> inArea(String name) {
        List<String> words = List.of(name.split(" "));
        for (int cut = words.size() - 1; cut > 0; cut--) {
            List<GazetteerPlace> around = named(String.join(" ", words.subList(cut, words.size())));
            List<GazetteerPlace> inside = named(String.join(" ", words.subList(0, cut))).stream()
                    .filter(place -> around.stream().anyMatch(area -> isWithin(place, area.id())))
                    .toList();
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return List.of();
    }

    /** "Nghaerdydd" is Caerdydd: only for names that are Welsh, and for the smallest changes only where a place is expected. */
    private List<GazetteerPlace> unmutated(String name, boolean asked) {
        return PlaceNames.unmutated(name, asked)
                .map(original -> named(original).stream()
                        .filter(place -> isWelshName(place, original))
                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isWelshName(GazetteerPlace place, String name) {
        String welsh = place.welshName();
        return welsh != null && folded(welsh).equals(name) || isWithin(place, "wales");
    }

    /** Lower case, without accents, apostrophes or hyphens: {@code Ynys Môn} is {@code ynys mon}. */
    public static String folded(String name) {
        String letters = NOT_HEARD
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(letters)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Without spaces; O typed for 0 and I or L for 1 are slips everybody makes, where only a figure can stand. */
    private static String compact(String postcode) {
        String compact = postcode.replaceAll("[\\s.,-]", "").toUpperCase(Locale.ROOT);
        if (compact.length() > 8 || compact.length() < 2 || compact.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        int inward = compact.length() - 3;
        String slips = compact.length() >= 5 && WHOLE.matcher(compact).matches()
                ? compact.substring(0, inward) + figure(compact.charAt(inward)) + compact.substring(inward + 1)
                : compact;
        Matcher end = DISTRICT_SLIP.matcher(slips);
        if (end.matches()) {
            return end.group(1) + figure(end.group(2).charAt(0)) + Objects.requireNonNullElse(end.group(3), "");
        }
        Matcher start = OUTWARD_SLIP.matcher(slips);
        return start.matches() ? start.group(1) + figure(start.group(2).charAt(0)) + start.group(3) : slips;
    }

    private static char figure(char typed) {
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> typed;
        };
    }

    private void add(GazetteerPlace place) {
        byId.put(place.id(), place);
        place.names().map(Gazetteer::folded).distinct().forEach(name -> byName.computeIfAbsent(
                        name, key -> new ArrayList<>())
                .add(place));
    }

    private static LatLng point(NamedCsvRecord row) {
        return new LatLng(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
    }

    private static List<String> several(String field) {
        return Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static void read(String file, Consumer<NamedCsvRecord> each) {
        var stream = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
