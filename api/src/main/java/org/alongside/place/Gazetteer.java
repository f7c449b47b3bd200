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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Turns what people type for a place into a point: a postcode in any case and spacing, an outward code, a town, a district, an island, in
 * English, Welsh, Gaelic or Irish. Written by us; held in memory.
 */
@Component
public class Gazetteer {

    private static final int LONGEST_NAME = 80;

    /** Outward code, then perhaps an inward code; BS 7666 without its rarest letters. */
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?");

    /** Who types Leeds means the city and not the council; of namesakes the largest is meant most often. */
    private static final Comparator<GazetteerPlace> PLACES_THEN_AREAS = Comparator.comparing(GazetteerPlace::isArea)
            .thenComparing(Comparator.comparingInt(GazetteerPlace::size).reversed());

    private final Map<String, GazetteerPlace> byId = new HashMap<>();
    private final TreeMap<String, List<GazetteerPlace>> byName = new TreeMap<>();
    private final Map<String, LatLng> outcodes = new HashMap<>();
    private final Map<String, LatLng> areas = new HashMap<>();

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

    /** Places whose name begins so, largest first. */
    public List<GazetteerPlace> beginning(String letters, int limit) {
        String from = folded(letters);
        if (from.isEmpty()) {
            return List.of();
        }
        return byName.subMap(from, from + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(PLACES_THEN_AREAS)
                .limit(limit)
                .toList();
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
     * What was typed into a place box.
     *
     * @return nothing where no postcode and no name was recognised
     */
    public Optional<PlaceAnswer> resolve(String typed) {
        if (typed.length() > LONGEST_NAME || folded(typed).isEmpty()) {
            return Optional.empty();
        }
        Optional<PlaceAnswer> postcode = outcode(typed).map(point -> {
            Matcher parts = POSTCODE.matcher(compact(typed));
            String outward = parts.matches() ? Objects.requireNonNull(parts.group(1)) : typed;
            return new PlaceAnswer(outward, outward, point, List.of(), List.of());
        });
        return postcode.or(() -> byIdOrName(typed));
    }

    private Optional<PlaceAnswer> byIdOrName(String typed) {
        GazetteerPlace exact = byId.get(typed.strip());
        List<GazetteerPlace> places = named(typed);
        if (places.isEmpty() && typed.contains(",")) {
            places = named(typed.substring(0, typed.indexOf(',')));
        }
        List<GazetteerPlace> all = exact == null ? places : List.of(exact);
        return all.stream().findFirst().map(first -> {
            // The council around a town of the same name is no other place.
            List<GazetteerPlace> others = all.stream()
                    .skip(1)
                    .filter(other -> !first.within().contains(other.id()))
                    .toList();
            List<String> areaNames = first.isArea() ? first.names().toList() : List.of();
            return new PlaceAnswer(first.id(), first.name(), first.point(), others, areaNames);
        });
    }

    /** Lower case, without accents, apostrophes or hyphens: {@code Ynys Môn} is {@code ynys mon}. */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** O typed for 0 in the inward part is a slip everybody makes. */
    private static String compact(String postcode) {
        String compact = postcode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (compact.length() > 8) {
            return "";
        }
        int inward = compact.length() - 3;
        boolean slip = compact.length() >= 5 && compact.charAt(inward) == 'O';
        return slip ? compact.substring(0, inward) + '0' + compact.substring(inward + 1) : compact;
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
