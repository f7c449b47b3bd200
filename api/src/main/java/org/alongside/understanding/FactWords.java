package org.alongside.understanding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;

/**
 * Recognises times, ways to take part, access and the like by the phrases of its files, English and Welsh, longest first. In a phrase
 * {@code a|the|} is any of these words or none, and {@code a_friend} is two words. Before or behind {@code ROLE} a phrase counts only beside a
 * role of peer workers. A phrase of the facet {@code none} means nothing, and keeps shorter ones from being read into it.
 */
final class FactWords {

    private static final List<String> FILES = List.of("facts.csv", "what-it-is-like.csv", "peer-workers.csv");

    private static final int LONGEST_PHRASE = 7;

    private static final String PHONE = "phone";
    private static final String ROLE = "role";
    private static final String NONE = "none";

    /** What a listing may also have in its words alone: not taken out of the words. */
    private static final Set<String> OFFERED = Set.of("offer", "kind", "setting", ROLE);

    private static final Set<String> FREE_OF = SmallWords.named("before-free");

    private record Fact(String facet, Set<String> values) {

        boolean isOffer() {
            return OFFERED.contains(facet);
        }
    }

    private final Map<List<String>, List<Fact>> byPhrase = new HashMap<>();

    /** By the word beside a role. */
    private final Map<String, Fact> besideRole = new HashMap<>();

    FactWords() {
        FILES.forEach(file -> CsvResource.forEach(FactWords.class, file, this::add));
    }

    private void add(NamedCsvRecord row) {
        Fact fact = new Fact(row.getField("facet"), Set.of(row.getField("value").split(";")));
        spelledOut(row.getField("phrase")).forEach(phrase -> {
            if (phrase.endsWith(" ROLE")) {
                besideRole.put(phrase.replace(" ROLE", ""), fact);
            } else {
                byPhrase.computeIfAbsent(Words.plain(phrase), key -> new ArrayList<>())
                        .add(fact);
            }
        });
    }

    /** Every way to say a phrase. */
    static List<String> spelledOut(String phrase) {
        List<String> ways = List.of("");
        for (String word : phrase.split(" ")) {
            List<String> choices = List.of(word.replace('_', ' ').split("\\|", -1));
            ways = ways.stream()
                    .flatMap(way -> choices.stream().map(choice -> (way + " " + choice).strip()))
                    .toList();
        }
        return ways;
    }

    /** Filters are taken out of the words; what is offered stays, as it may be in a name. */
    void read(TokenCursor reading) {
        read(reading, fact -> true);
    }

    /** Reads whether there is space before times are read: "room for one more now" names no time. */
    void readSpace(TokenCursor reading) {
        read(reading, fact -> fact.facet.equals("space"));
    }

    private void read(TokenCursor reading, Predicate<Fact> wanted) {
        for (int from = 0; from < reading.size(); from++) {
            int to = longest(reading, from);
            List<Fact> filters = filters(reading, from, to);
            if (filters.isEmpty()) {
                filters = besideRole(reading, from);
                to = filters.isEmpty() ? to : from + 1;
            }
            if (!filters.isEmpty() && filters.stream().allMatch(wanted) && !isFreeOf(filters, reading.before(from))) {
                take(reading, from, to, filters);
                from = to - 1;
            }
        }
    }

    private static void take(TokenCursor reading, int from, int to, List<Fact> facts) {
        Fact first = facts.getFirst();
        if (!first.facet.equals(NONE)) {
            facts.forEach(fact -> reading.addFact(fact.facet, fact.values));
            reading.addChip(first.facet, from, to, facts.size() == 1 ? first.values : Set.of());
            reading.take(from, to);
        }
    }

    /** "Smoke free" names no price. */
    private static boolean isFreeOf(List<Fact> facts, String before) {
        return facts.stream().anyMatch(fact -> fact.facet.equals("cost")) && FREE_OF.contains(before);
    }

    /** All facts of a phrase where one of them is a filter. */
    private List<Fact> filters(TokenCursor reading, int from, int to) {
        List<Fact> facts = byPhrase.getOrDefault(reading.plain(from, to), List.of());
        return facts.stream().allMatch(Fact::isOffer) ? List.of() : facts;
    }

    private List<Fact> besideRole(TokenCursor reading, int at) {
        Fact fact = besideRole.get(reading.token(at).plain());
        boolean beside = fact != null
                && reading.isFree(at, at + 1)
                && (isRole(reading, at + 1, longestOffer(reading, at + 1))
                        || Stream.iterate(at - 1, from -> from >= 0 && at - from <= LONGEST_PHRASE, from -> from - 1)
                                .anyMatch(from -> isRole(reading, from, at)));
        return beside ? List.of(fact) : List.of();
    }

    private boolean isRole(TokenCursor reading, int from, int to) {
        return to > from
                && byPhrase.getOrDefault(reading.plain(from, to), List.of()).stream()
                        .anyMatch(fact -> fact.facet.equals(ROLE));
    }

    /** Where the longest name of an offer or a kind that begins here ends; {@code from} where none does. */
    int longestOffer(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to)
                    && !offers(reading.plain(from, to)).isEmpty()
                    && !isInsideNone(reading, from, to)) {
                return to;
            }
        }
        return from;
    }

    private boolean isInsideNone(TokenCursor reading, int from, int to) {
        return IntStream.range(Math.max(0, from - LONGEST_PHRASE), from).anyMatch(before -> {
            int end = longest(reading, before);
            return end >= to
                    && byPhrase.getOrDefault(reading.plain(before, end), List.of()).stream()
                            .anyMatch(fact -> fact.facet.equals(NONE));
        });
    }

    /** Terms of kinds and offers for this phrase. */
    Set<String> offers(List<String> plain) {
        Set<String> offers = new HashSet<>();
        byPhrase.getOrDefault(plain, List.of()).stream()
                .filter(Fact::isOffer)
                .forEach(fact -> offers.addAll(fact.values));
        return offers;
    }

    /** Shows back what is offered, by the first fact of the phrase; a phone is a way to take part. */
    void addOfferChip(TokenCursor reading, int from, int to) {
        Fact first = byPhrase.getOrDefault(reading.plain(from, to), List.of()).getFirst();
        String facet = first.values.contains(PHONE) ? "attendance" : first.facet;
        reading.addChip(facet, from, to, first.values);
    }

    /** The values of one facet for this phrase. */
    Set<String> values(List<String> plain, String facet) {
        return byPhrase.getOrDefault(plain, List.of()).stream()
                .filter(fact -> fact.facet.equals(facet))
                .flatMap(fact -> fact.values.stream())
                .collect(Collectors.toSet());
    }

    boolean isTime(List<String> plain) {
        return byPhrase.getOrDefault(plain, List.of()).stream()
                .anyMatch(fact -> fact.facet.equals("weekday") || fact.facet.equals("part-of-day"));
    }

    /** Where the longest phrase that begins here ends; {@code from} where none does. */
    int longest(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to) && byPhrase.containsKey(reading.plain(from, to))) {
                return to;
            }
        }
        return from;
    }
}
