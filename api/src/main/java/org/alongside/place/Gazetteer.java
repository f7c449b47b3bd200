package org.alongside.place;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Longer than any address; the rest is not read. */
    static final int LONGEST_NAME = 200;

    private static final int SMALLEST_OFFERED = 3_000;

    /** In degrees: some ten miles. */
    private static final double SQUARE = 0.15;

    private static final Pattern NOT_HEARD = Pattern.compile("[\\p{M}'’.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final NamedPlaces places = new NamedPlaces();
    private final Postcodes postcodes = new Postcodes();
    private final PlaceReader reader = new PlaceReader(this);

    /** Squares of the map in which there are meetings; swapped whole. */
    private volatile Set<Long> met = Set.of();

    /** The place with this id. */
    public Optional<GazetteerPlace> find(String id) {
        return places.find(id);
    }

    public Collection<GazetteerPlace> all() {
        return places.all();
    }

    /** The middle of a postcode district; empty where the district is not known. */
    public Optional<LatLng> district(String outcode) {
        return code(outcode).filter(code -> code.inward().isEmpty()).flatMap(code -> Optional.ofNullable(code.point()));
    }

    /** Every postcode district we know, by its outward code, with its middle. */
    Map<String, LatLng> districts() {
        return postcodes.middles();
    }

    /** A text that is written like a postcode, the whole or a part; its point is {@code null} where no such district is known. */
    Optional<Postcodes.Code> code(String typed) {
        return postcodes.of(typed);
    }

    /** Could there be such a postcode? New districts are made now and then; areas are not. */
    boolean mayBePostcode(String typed) {
        return code(typed)
                .filter(code -> postcodes.isInKnownArea(code.outward()))
                .isPresent();
    }

    /** A postcode somewhere in a text, as in an address. */
    Optional<PlaceAnswer> codeIn(String text) {
        return postcodes.in(text).flatMap(Gazetteer::answer);
    }

    /** A postcode that is known, and nothing else. */
    public Optional<PlaceAnswer> postcode(String typed) {
        return code(typed).flatMap(Gazetteer::answer);
    }

    /** Some words of a longer text as a postcode: more strictly than where a postcode is expected. */
    public Optional<PlaceAnswer> postcode(List<String> words) {
        return postcodes.ofSome(words).flatMap(Gazetteer::answer);
    }

    private static Optional<PlaceAnswer> answer(Postcodes.Code code) {
        return Optional.ofNullable(code.point())
                .map(point -> new PlaceAnswer(code.written(), code.written(), point, List.of(), List.of(), false));
    }

    /** All places of a name, accents and case aside, largest first. */
    public List<GazetteerPlace> named(String name) {
        return places.named(name);
    }

    public Optional<GazetteerPlace> largest(String name) {
        return named(name).stream().findFirst();
    }

    /** Places whose name begins so, largest first; where none does, those whose Welsh name does once its changed first letter is undone. */
    public List<GazetteerPlace> beginning(String letters, int limit) {
        return places.beginning(letters, limit);
    }

    /**
     * Places by a name that begins so and passes a test, largest first.
     *
     * @param from {@link #folded}, as the names are that are tested
     */
    public Stream<GazetteerPlace> beginning(String from, Predicate<String> name) {
        return places.beginning(from, name);
    }

    /**
     * What was typed into a place box: a postcode anywhere in it, a name in any of its languages and mutations, a name with the area around it,
     * a part of a place ("west Belfast"), an address, or a name misspelt in a way that leaves one reading clear.
     *
     * @return empty where no place was recognised, or several could be meant: {@link #nearly} offers those
     */
    public Optional<PlaceAnswer> resolve(String typed) {
        return reader.read(typed, null);
    }

    /** @param country id of the area meant first, as the Welsh site means the Bangor in Wales; {@code null} for none */
    public Optional<PlaceAnswer> resolve(String typed, @Nullable String country) {
        return reader.read(typed, country);
    }

    /**
     * A code or a name as it stands, for words out of which a place may have to be read.
     *
     * @param asked whether a place is expected here, so that a changed first letter is looked behind
     * @param country id of the area meant first; {@code null} for none
     */
    public Optional<PlaceAnswer> resolve(String typed, boolean asked, @Nullable String country) {
        if (typed.length() > LONGEST_NAME || folded(typed).isEmpty()) {
            return Optional.empty();
        }
        return postcode(typed)
                .or(() -> find(typed.strip()).map(place -> answer(place, firstOf(place, named(typed)))))
                .or(() -> PlaceNames.readings(folded(typed))
                        .flatMap(name -> answer(named(name), country)
                                .or(() -> answer(inArea(name)))
                                .or(() -> answer(unmutated(name, asked)))
                                .stream())
                        .findFirst());
    }

    /** Of a place and its namesakes the first in a country, where the place is not; the others stay alternatives. */
    public Optional<PlaceAnswer> meantIn(String country, PlaceAnswer place) {
        boolean isThere =
                find(place.typed()).filter(found -> isWithin(found, country)).isPresent();
        return isThere
                ? Optional.empty()
                : place.alternatives().stream()
                        .filter(other -> isWithin(other, country))
                        .findFirst()
                        .map(meant -> answer(
                                meant,
                                Stream.concat(find(place.typed()).stream(), place.alternatives().stream())
                                        .toList()));
    }

    /** Places that may be meant by a name that is misspelt, or that lies elsewhere than was typed; the likeliest first. */
    public List<GazetteerPlace> nearly(String typed, int limit) {
        return reader.nearly(typed, null).stream()
                .filter(place -> place.size() >= SMALLEST_OFFERED)
                .limit(limit)
                .toList();
    }

    /** Every name, as {@link NamedPlaces#key} writes it, with its places. */
    Map<String, List<GazetteerPlace>> names() {
        return places.names();
    }

    /** Does a place lie in an area, at whatever remove? */
    public boolean isWithin(GazetteerPlace place, String area) {
        return places.isWithin(place, area);
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

    /** Takes these points of meetings in place of those before: of several namesakes, one with meetings around it is meant. */
    public void replaceMeetings(Collection<LatLng> points) {
        met = points.stream().map(point -> square(point.lat(), point.lng())).collect(Collectors.toUnmodifiableSet());
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
        return new PlaceAnswer(first.id(), first.name(), first.point(), others, areaNames, false);
    }

    private static List<GazetteerPlace> firstOf(GazetteerPlace place, List<GazetteerPlace> namesakes) {
        return Stream.concat(Stream.of(place), namesakes.stream()).distinct().toList();
    }

    Optional<PlaceAnswer> answer(List<GazetteerPlace> places, @Nullable String country) {
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
}
