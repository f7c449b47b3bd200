package org.alongside.find;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.find.cards.Wording;
import org.alongside.listing.draft.Term;
import org.alongside.place.Bounds;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads a search out of an address. What it cannot use it leaves out and says so; nothing a visitor typed is a reason to fail. */
final class SearchFormParser {

    static final List<Integer> MILES = List.of(1, 2, 5, 10, 20, 50, 100);

    /** Before a filter's name in an address: what is left out. */
    static final String NOT = "not-";

    private static final int LONGEST_PLACE = 200;
    private static final int MOST_VALUES = 20;
    private static final int OLDEST = 120;

    private final MultiValueMap<String, String> given;
    private final Vocabulary vocabulary;
    private final Wording say;
    private final List<Notice> notices = new ArrayList<>();

    SearchFormParser(MultiValueMap<String, String> given, Vocabulary vocabulary, Wording say) {
        this.given = given;
        this.vocabulary = vocabulary;
        this.say = say;
    }

    SearchForm read() {
        String place = text("place", LONGEST_PLACE);
        Bounds bounds = bounds();
        return new SearchForm(
                text("q", ListingQuery.LONGEST_WORDS),
                bounds == null ? place : "",
                miles(),
                lane(),
                bounds,
                filters(),
                sort(),
                page());
    }

    List<Notice> notices() {
        return notices;
    }

    private String text(String name, int longest) {
        String typed = one(name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (typed.length() <= longest) {
            return typed;
        }
        note(name, say.text("notice.long", say.text("field." + name), longest));
        int end = Character.isHighSurrogate(typed.charAt(longest - 1)) ? longest - 1 : longest;
        return typed.substring(0, end).strip();
    }

    private int miles() {
        String typed = one("within");
        if (typed.isEmpty()) {
            return SearchForm.USUAL_MILES;
        }
        return MILES.stream()
                .filter(miles -> miles.toString().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    note("within", say.text("notice.within", SearchForm.USUAL_MILES));
                    return SearchForm.USUAL_MILES;
                });
    }

    private @Nullable Lane lane() {
        String typed = one("lane");
        if (typed.isEmpty()) {
            return null;
        }
        Optional<Lane> lane = Term.find(Lane.class, typed);
        if (lane.isEmpty()) {
            note("lane", say.text("notice.lane"));
        }
        return lane.filter(one -> one != Lane.ANY && one != Lane.EVERY).orElse(null);
    }

    private Filters filters() {
        Map<Facet, Set<String>> values = values("");
        Map<Facet, Set<String>> leftOut = values(NOT);
        int left = Filters.MOST_LEFT_OUT;
        for (Map.Entry<Facet, Set<String>> out : leftOut.entrySet()) {
            if (out.getValue().size() > left) {
                note(NOT, say.text("notice.not.many", Filters.MOST_LEFT_OUT));
                out.setValue(Set.copyOf(List.copyOf(out.getValue()).subList(0, left)));
            }
            left -= out.getValue().size();
            Set<String> wanted = values.getOrDefault(out.getKey(), Set.of());
            if (wanted.removeAll(out.getValue())) {
                note(NOT + out.getKey().param(), say.text("notice.not.both", say.of(out.getKey())));
            }
        }
        return new Filters(values, leftOut, age(), date(), yes("peer-led"));
    }

    /** @param prefix of the names in the address */
    private Map<Facet, Set<String>> values(String prefix) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> wanted = new LinkedHashSet<>();
            given.getOrDefault(prefix + facet.param(), List.of()).stream()
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .limit(MOST_VALUES)
                    .forEach(value -> {
                        if (isKnown(facet, value)) {
                            wanted.add(value);
                        } else {
                            unknown(facet);
                        }
                    });
            values.put(facet, wanted);
        }
        return values;
    }

    private boolean isKnown(Facet facet, String value) {
        boolean ofVocabulary = facet == Facet.TOPIC || facet == Facet.AUDIENCE;
        return facet.accepts(value) && (!ofVocabulary || vocabulary.find(value).isPresent());
    }

    private void unknown(Facet facet) {
        List<String> choices =
                facet.terms().stream().map(term -> say.of(facet, term)).toList();
        note(
                facet.param(),
                choices.isEmpty()
                        ? say.text("notice.unknown", say.of(facet))
                        : say.text("notice.choose", say.of(facet), String.join(", ", choices)));
    }

    private @Nullable Integer age() {
        String typed = one("age");
        if (typed.isEmpty()) {
            return null;
        }
        Integer age = typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
        if (age == null || age > OLDEST) {
            note("age", say.text("notice.age", OLDEST));
            return null;
        }
        return age;
    }

    private @Nullable LocalDate date() {
        String typed = one("on");
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDate) {
            note("on", say.text("notice.on"));
            return null;
        }
    }

    private boolean yes(String name) {
        return one(name).equals("yes");
    }

    private ListingQuery.Sort sort() {
        String typed = one("sort");
        return typed.isEmpty()
                ? ListingQuery.Sort.BEST
                : Term.find(ListingQuery.Sort.class, typed).orElseGet(() -> {
                    note("sort", say.text("notice.sort"));
                    return ListingQuery.Sort.BEST;
                });
    }

    private int page() {
        String typed = one("page");
        if (typed.isEmpty()) {
            return 1;
        }
        int page = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (page < 1 || page > SearchForm.LAST_PAGE) {
            note("page", say.text("notice.page"));
            return 1;
        }
        return page;
    }

    private @Nullable Bounds bounds() {
        List<String> sides = List.of(one("south"), one("west"), one("north"), one("east"));
        if (sides.stream().allMatch(String::isEmpty)) {
            return null;
        }
        try {
            List<Double> degrees = sides.stream().map(SearchFormParser::degrees).toList();
            return new Bounds(degrees.get(0), degrees.get(1), degrees.get(2), degrees.get(3));
        } catch (IllegalArgumentException noRectangle) {
            note("map", say.text("notice.map"));
            return null;
        }
    }

    /** Three decimals are about a hundred metres: enough for a map, and no more. */
    private static double degrees(String typed) {
        if (!typed.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            throw new IllegalArgumentException("no degrees");
        }
        return Math.round(Double.parseDouble(typed) * 1000) / 1000.0;
    }

    private String one(String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private void note(String field, String text) {
        Notice notice = new Notice(field, text);
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }
}
