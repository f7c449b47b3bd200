package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.listing.Keys;
import org.alongside.listing.draft.DraftJson;
import org.alongside.search.ListingQuery.Sort;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Both engines answer the same 300 questions alike. One run has one engine, so each compares with the answers kept in
 * {@code agreement/answers.jsonl}, which the embedded engine wrote; {@code -Dagreement.write=true} writes them anew where an answer was
 * meant to change. The full answers of a run are left in {@code target/agreement} for comparing.
 */
@DirectoryTest
// In an index nobody wrote to before: removed documents count in word statistics until their segments are merged.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class AgreementTest {

    private static final int SERVICES = 250;
    private static final int QUERIES = 300;
    private static final double SAME_BEST_PERCENT = 98;
    private static final Path KEPT = Path.of("src/test/resources/agreement/answers.jsonl");
    private static final boolean EMBEDDED = !"cluster".equals(System.getProperty("alongside.engines"));

    /**
     * One question answered: short marks for long lists.
     *
     * @param best numbers of the first ten services
     */
    record Answer(
            int question,
            long total,
            String members,
            String facets,
            String cells,
            String byDistance,
            String byDate,
            String byName,
            List<Integer> best) {

        Answer withoutBest() {
            return new Answer(question, total, members, facets, cells, byDistance, byDate, byName, List.of());
        }
    }

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    MovableClock clock;

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<String> full = new ArrayList<>();

    @BeforeEach
    void open() {
        clock.moveTo(MovableClock.START);
        directory.holds(AgreementCorpus.services(SERVICES));
        IntStream.range(0, SERVICES).forEach(i -> numbers.put(Keys.ofService("leeds", "agreement-" + i), i));
    }

    @Test
    void bothEnginesAnswerAlike() throws IOException {
        List<ListingQuery> queries = AgreementCorpus.queries(QUERIES);
        List<Answer> answers = IntStream.range(0, QUERIES)
                .mapToObj(i -> answer(i, queries.get(i)))
                .toList();
        areWorthAsking(answers);
        Path target = Files.createDirectories(Path.of("target/agreement"));
        Files.write(target.resolve((EMBEDDED ? "embedded" : "cluster") + ".jsonl"), full);
        if (Boolean.getBoolean("agreement.write")) {
            Files.write(KEPT, answers.stream().map(DraftJson::write).toList());
        }
        List<Answer> kept = Files.readAllLines(KEPT).stream()
                .map(line -> DraftJson.read(line, Answer.class))
                .toList();
        assertThat(answers.stream().map(Answer::withoutBest))
                .as("membership, totals, facets, cells and the order by distance, date and name")
                .containsExactlyElementsOf(
                        kept.stream().map(Answer::withoutBest).toList());
        long sameBest = IntStream.range(0, QUERIES)
                .filter(i -> answers.get(i).best().equals(kept.get(i).best()))
                .count();
        assertThat(100.0 * sameBest / QUERIES)
                .as("percent of questions with the same first ten")
                .isGreaterThanOrEqualTo(EMBEDDED ? 100 : SAME_BEST_PERCENT);
    }

    private static void areWorthAsking(List<Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.total() > 1).count())
                .as("questions that find several")
                .isGreaterThan(QUERIES / 2);
        assertThat(answers.stream().mapToLong(Answer::total).average().orElseThrow())
                .as("found on average")
                .isCloseTo(SERVICES / 8.0, withinPercentage(90));
    }

    private Answer answer(int number, ListingQuery query) {
        ListingResults best = search.search(query.page(0, 10));
        List<Integer> byName = all(query.by(Sort.NAME));
        List<Integer> byDate = all(query.by(Sort.NEXT_DATE));
        List<Integer> byDistance = query.near() == null ? List.of() : all(query.by(Sort.DISTANCE));
        Map<Facet, Object> facets = new TreeMap<>(best.facets());
        full.add(DraftJson.write(Map.of(
                "question",
                number + ": " + query,
                "total",
                best.total(),
                "best",
                numbers(best),
                "facets",
                facets,
                "cells",
                best.cells(),
                "byName",
                byName,
                "byDate",
                byDate,
                "byDistance",
                byDistance)));
        return new Answer(
                number,
                best.total(),
                mark(new TreeSet<>(byName)),
                mark(facets),
                mark(best.cells()),
                mark(byDistance),
                mark(byDate),
                mark(byName),
                numbers(best));
    }

    private List<Integer> all(ListingQuery asked) {
        ListingQuery query = asked.bare();
        List<Integer> found = new ArrayList<>();
        ListingResults page;
        do {
            page = search.search(query.page(found.size(), ListingQuery.LARGEST));
            found.addAll(numbers(page));
        } while (found.size() < page.services() && !page.hits().isEmpty());
        return found;
    }

    private List<Integer> numbers(ListingResults results) {
        return results.hits().stream()
                .map(hit -> numbers.getOrDefault(hit.card().serviceId(), -1))
                .toList();
    }

    private static String mark(Object anything) {
        return DraftJson.hash(DraftJson.write(anything)).substring(0, 10);
    }
}
