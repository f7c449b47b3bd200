package org.alongside.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.resource.CsvResource;
import org.jspecify.annotations.Nullable;

/**
 * The postcodes of the United Kingdom and the islands: in Great Britain to within the sector ({@code LS1 4}), elsewhere to within the district
 * ({@code BT7}). A code is read in any case and spacing; O typed for 0 and I or L typed for 1 are forgiven where the code then exists. A space
 * means something: {@code LS1 4} is not {@code LS14}.
 */
final class Postcodes {

    /** Ways to write the first half: A is a letter, 9 a figure. */
    private static final List<String> SHAPES = List.of("A9", "A99", "AA9", "AA99", "A9A", "AA9A");

    /** Ways to write the second half, perhaps not typed to its end. */
    private static final List<String> ENDS = List.of("9AA", "9A", "9");

    private static final int LONGEST = 7;
    private static final int MOST_WORDS = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,;:()\\p{Pd}]+");

    /** No second half ends in C, I, K, M, O or V, as 7pm does; and "CO 1st" is none. */
    private static final Pattern SECOND_HALF = Pattern.compile("(?![0-9](ST|ND|RD|TH))[0-9OIL][ABD-HJLNP-UW-Z]{2}");

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");
    private static final Pattern FIRST_FIGURE = Pattern.compile("[0-9].*");

    private final Map<String, District> districts = new TreeMap<>();
    private final Map<String, LatLng> middles = new HashMap<>();
    private final Set<String> areas;

    /** The middle of a district, and of its sectors by their figure. */
    private record District(LatLng middle, @Nullable LatLng[] sectors) {}

    /**
     * A code as it was read.
     *
     * @param outward the first half
     * @param inward the second half as far as it was typed; empty where none was
     * @param point the middle of its sector, else of its district; {@code null} where no such district is known
     * @param inSector whether its sector is known
     */
    record Code(String outward, String inward, @Nullable LatLng point, boolean inSector) {

        /** What may stand in an address: never more than the sector. */
        String written() {
            return inSector ? outward + " " + inward.charAt(0) : outward;
        }

        /** With the space where it belongs; half a second half is cut to its figure. */
        String whole() {
            String second = inward.length() == 2 ? inward.substring(0, 1) : inward;
            return second.isEmpty() ? outward : outward + " " + second;
        }
    }

    /** One way to read what was typed, with the number of slips that it takes. */
    private record Reading(String outward, String inward, int slips) {}

    Postcodes() {
        CsvResource.forEach(Postcodes.class, "postcodes.csv", row -> {
            @Nullable LatLng[] sectors = new LatLng[10];
            GazetteerPlace.several(row.getField("sectors")).forEach(sector -> {
                String[] parts = sector.split(" ");
                sectors[Character.digit(parts[0].charAt(0), 10)] =
                        new LatLng(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            });
            districts.put(row.getField("outcode"), new District(GazetteerPlace.point(row), sectors));
        });
        areas = districts.keySet().stream()
                .map(code -> FIRST_FIGURE.matcher(code).replaceAll(""))
                .collect(Collectors.toUnmodifiableSet());
        districts.forEach((code, district) -> middles.put(code, district.middle()));
        addDistrictsOfSeveral();
    }

    /** EC1 is written where EC1A, EC1M and others are meant. */
    private void addDistrictsOfSeveral() {
        Map<String, List<LatLng>> parts = new TreeMap<>();
        districts.forEach((code, district) -> {
            String shorter = code.substring(0, code.length() - 1);
            if (Character.isLetter(code.charAt(code.length() - 1)) && !districts.containsKey(shorter)) {
                parts.computeIfAbsent(shorter, none -> new ArrayList<>()).add(district.middle());
            }
        });
        parts.forEach((code, points) -> districts.put(code, new District(middle(points), new LatLng[10])));
    }

    private static LatLng middle(List<LatLng> points) {
        return new LatLng(
                points.stream().mapToDouble(LatLng::lat).average().orElseThrow(),
                points.stream().mapToDouble(LatLng::lng).average().orElseThrow());
    }

    /** The middle of each district. */
    Map<String, LatLng> middles() {
        return Collections.unmodifiableMap(middles);
    }

    /** Does it begin with the letters of a postcode area? */
    boolean isInKnownArea(String outward) {
        return areas.contains(FIRST_FIGURE.matcher(outward).replaceAll(""));
    }

    /**
     * A text that is a postcode and nothing else.
     *
     * @return a code without a point where it is written like a postcode and no such district is known; empty where it is no postcode
     */
    Optional<Code> of(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        List<String> words =
                BETWEEN.splitAsStream(upper).filter(word -> !word.isEmpty()).toList();
        String all = String.join("", words);
        if (all.length() < 2 || all.length() > LONGEST || all.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<Reading> readings = new ArrayList<>();
        if (words.size() > 1) {
            String last = words.getLast();
            addParted(readings, all.substring(0, all.length() - last.length()), last);
        }
        // Its space is not moved: "AB1 0" is not AB10.
        return best(readings).or(() -> best(unparted(all, words.size() == 1)));
    }

    private static List<Reading> unparted(String all, boolean inOneWord) {
        List<Reading> readings = new ArrayList<>();
        if (all.length() > 4) {
            addParted(readings, all.substring(0, all.length() - 3), all.substring(all.length() - 3));
        }
        addOutward(readings, all, "", 0);
        boolean isOutward = SHAPES.stream().anyMatch(shape -> slips(all, shape) == 0);
        if (inOneWord && !isOutward && all.length() > 3) {
            addParted(readings, all.substring(0, all.length() - 2), all.substring(all.length() - 2));
            addParted(readings, all.substring(0, all.length() - 1), all.substring(all.length() - 1));
        }
        return readings;
    }

    /** A code anywhere in a text, as in an address: the last whole one, else the last with a sector, else the last first half. */
    Optional<Code> in(String text) {
        List<String> words =
                BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        record Found(Code code, int length) {}
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
                List<String> some = words.subList(from, to);
                Optional<Code> code = ofSome(some);
                if (code.isPresent()) {
                    found.add(new Found(code.get(), String.join("", some).length()));
                    break;
                }
            }
        }
        return found.stream()
                .max(Comparator.comparingInt(some -> Math.min(some.length, 5)))
                .map(longest -> found.reversed().stream()
                        .filter(some -> Math.min(some.length, 5) == Math.min(longest.length, 5))
                        .findFirst()
                        .orElse(longest)
                        .code());
    }

    /** Some words of a longer text. Slips are forgiven only in a whole postcode, as "to 1" and "CO 1st" are no codes. */
    Optional<Code> ofSome(List<String> words) {
        String all = String.join("", words).toUpperCase(Locale.ROOT);
        boolean oneWord = words.size() == 1;
        boolean strict =
                OUTWARD.matcher(words.getFirst().toUpperCase(Locale.ROOT)).matches();
        if (oneWord ? !strict && all.length() < 5 : words.getLast().length() > 3) {
            return Optional.empty();
        }
        String last = words.getLast().toUpperCase(Locale.ROOT);
        boolean whole = SECOND_HALF.matcher(last).matches();
        boolean sector = words.size() == 2 && strict && last.length() == 1 && Character.isDigit(last.charAt(0));
        if (!oneWord && !whole && !sector) {
            return Optional.empty();
        }
        return of(String.join(" ", words)).filter(code -> code.point() != null);
    }

    private static void addParted(List<Reading> readings, String outward, String inward) {
        for (String end : ENDS) {
            int slips = slips(inward, end);
            if (slips >= 0) {
                addOutward(readings, outward, as(inward, end), slips);
            }
        }
    }

    private static void addOutward(List<Reading> readings, String typed, String inward, int before) {
        for (String shape : SHAPES) {
            int slips = slips(typed, shape);
            if (slips >= 0) {
                readings.add(new Reading(as(typed, shape), inward, before + slips));
                if (typed.charAt(0) == '1' || typed.length() > 1 && typed.charAt(1) == '1') {
                    readings.add(new Reading(as(typed, shape).replace('I', 'L'), inward, before + slips));
                }
            }
        }
    }

    /** @return how many letters and figures must be taken for their likeness; below 0 where it does not fit */
    private static int slips(String typed, String shape) {
        if (typed.length() != shape.length()) {
            return -1;
        }
        int slips = 0;
        for (int at = 0; at < shape.length(); at++) {
            char wanted = likeness(typed.charAt(at), shape.charAt(at));
            if (wanted == 0) {
                return -1;
            }
            slips += wanted == typed.charAt(at) ? 0 : 1;
        }
        return slips;
    }

    private static String as(String typed, String shape) {
        StringBuilder as = new StringBuilder();
        for (int at = 0; at < shape.length(); at++) {
            as.append(likeness(typed.charAt(at), shape.charAt(at)));
        }
        return as.toString();
    }

    private static char likeness(char typed, char shape) {
        boolean isFigure = typed >= '0' && typed <= '9';
        boolean isLetter = typed >= 'A' && typed <= 'Z';
        if (shape == '9' ? isFigure : isLetter) {
            return typed;
        }
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case '0' -> 'O';
            case '1' -> 'I';
            default -> 0;
        };
    }

    /** What exists comes first, then what takes the fewest slips; what does not exist is a code only as it was typed. */
    private Optional<Code> best(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> districts.containsKey(reading.outward))
                .min(Comparator.comparingInt(Reading::slips))
                .map(this::code)
                .or(() -> readings.stream()
                        .filter(reading -> reading.slips == 0)
                        .findFirst()
                        .map(this::code));
    }

    private Code code(Reading reading) {
        District district = districts.get(reading.outward);
        if (district == null || reading.inward.isEmpty()) {
            return new Code(reading.outward, reading.inward, district == null ? null : district.middle(), false);
        }
        LatLng sector = district.sectors()[Character.digit(reading.inward.charAt(0), 10)];
        return new Code(reading.outward, reading.inward, sector == null ? district.middle() : sector, sector != null);
    }
}
