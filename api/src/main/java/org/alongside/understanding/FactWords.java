package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Recognises times, ways to take part, access and the like by the phrases of {@code facts.csv}, English and Welsh, longest first. */
final class FactWords {

    private static final int LONGEST_PHRASE = 7;

    private static final String PHONE = "phone";

    private static final Set<String> FREE_OF = SmallWords.named("before-free");

    private record Fact(String facet, Set<String> values) {}

    private final Map<List<String>, List<Fact>> byPhrase = new HashMap<>();

    FactWords() {
        var stream = Objects.requireNonNull(FactWords.class.getResourceAsStream("facts.csv"), "facts.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> byPhrase.computeIfAbsent(Words.plain(row.getField("phrase")), key -> new ArrayList<>())
                    .add(new Fact(
                            row.getField("facet"), Set.of(row.getField("value").split(";")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Filters are taken out of the words; kinds and offers stay, as they may be in a name. */
    void read(TokenCursor reading) {
        for (int from = 0; from < reading.size(); from++) {
            int to = longest(reading, from);
            List<Fact> filters = filters(reading, from, to);
            if (filters.isEmpty() || FREE_OF.contains(reading.before(from))) {
                continue;
            }
            filters.forEach(fact -> reading.addFact(fact.facet, fact.values));
            Fact first = filters.getFirst();
            reading.addChip(first.facet, from, to, filters.size() == 1 ? first.values : Set.of());
            reading.take(from, to);
            from = to - 1;
        }
    }

    private List<Fact> filters(TokenCursor reading, int from, int to) {
        return byPhrase.getOrDefault(reading.plain(from, to), List.of()).stream()
                .filter(fact -> !isOffer(fact))
                .toList();
    }

    /** Where the longest name of an offer or a kind that begins here ends; {@code from} where none does. */
    int longestOffer(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to) && !offers(reading.plain(from, to)).isEmpty()) {
                return to;
            }
        }
        return from;
    }

    /** Terms of kinds and offers for this phrase. */
    Set<String> offers(List<String> plain) {
        Set<String> offers = new HashSet<>();
        byPhrase.getOrDefault(plain, List.of()).stream()
                .filter(FactWords::isOffer)
                .forEach(fact -> offers.addAll(fact.values));
        return offers;
    }

    /** Shows back what is offered; a phone is a way to take part. */
    void addOfferChip(TokenCursor reading, int from, int to) {
        Set<String> offers = offers(reading.plain(from, to));
        String facet = offers.contains(PHONE)
                ? "attendance"
                : byPhrase.getOrDefault(reading.plain(from, to), List.of()).getFirst().facet;
        reading.addChip(facet, from, to, offers);
    }

    private static boolean isOffer(Fact fact) {
        return fact.facet.equals("offer") || fact.facet.equals("kind");
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
