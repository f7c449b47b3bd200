package org.alongside.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.importing.PracticeData;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingQuery.Near;
import org.alongside.search.ListingQuery.Sort;
import org.alongside.search.ListingResults;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.Reach;
import org.alongside.search.page.SearchPage;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is so for the list of every results page, whatever is asked of the practice directory. */
@DirectoryTest
class OneListTest {

    private static final int ONE_IN = 5;
    private static final List<Reach> WITHIN_REACH = List.of(Reach.NEAR, Reach.COVERS, Reach.REMOTE);
    private static final List<String> PLACES = List.of("Leeds", "Pwllheli", "Durness", "Kent", "CF10", "Whitby");
    private static final List<String> WORDS =
            List.of("", "hearing voices", "galar", "walking women", "men evening", "quux", "caring for my mum");

    @Autowired
    ADirectory directory;

    @Autowired
    PracticeData practice;

    @Autowired
    PageSearch pages;

    @Autowired
    Gazetteer gazetteer;

    @BeforeEach
    void open() {
        directory.clear();
        practice.open();
    }

    @Test
    void eachServiceStandsOnceAndNoPageHasAGap() throws IOException {
        for (ListingQuery question : questions()) {
            SearchPage first = page(question, 1);
            int last = SearchPage.last(first.services());
            Set<UUID> services = new HashSet<>();
            for (int number = 1; number <= last; number++) {
                List<PageHit> hits = page(question, number).hits();
                assertThat(hits)
                        .as("page %d of %s", number, question)
                        .hasSize(Math.toIntExact(
                                Math.min(SearchPage.SIZE, first.services() - (number - 1L) * SearchPage.SIZE)));
                hits.forEach(hit -> assertThat(services.add(service(hit)))
                        .as("twice: %s", question)
                        .isTrue());
            }
            assertThat(first.openAccess()).extracting(OneListTest::service).doesNotHaveDuplicates();
            assertThat(first.read().map(OneListTest::service))
                    .as("%s", question)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatHelpsMostIsReadFirst() throws IOException {
        for (ListingQuery question : questions()) {
            if (question.sort() != Sort.BEST) {
                continue;
            }
            List<PageHit> hits = page(question, 1).hits();
            assertThat(hits).as("%s", question).extracting(PageHit::fit).isSorted();
            for (Reach reach : WITHIN_REACH) {
                int at = IntStream.range(0, hits.size())
                        .filter(i ->
                                hits.get(i).fit() == Fit.FITS && hits.get(i).reach() == reach)
                        .findFirst()
                        .orElse(0);
                assertThat(at).as("first %s of %s", reach, question).isLessThan(6);
            }
        }
    }

    @Test
    void nothingIsNearBeyondTheDistanceAndCountsAreTrue() throws IOException {
        for (ListingQuery question : questions()) {
            SearchPage page = page(question, 1);
            Near near = page.question().near();
            if (near == null) {
                assertThat(page.lanes()).isEmpty();
                continue;
            }
            page.read()
                    .filter(hit -> hit.reach() == Reach.NEAR && hit.hit().distance() != null)
                    .forEach(hit -> assertThat(Objects.requireNonNull(hit.hit().distance()))
                            .as("%s", question)
                            .isLessThanOrEqualTo(near.area() == null ? near.within() : Distance.miles(200)));
            assertThat(page.lanes().getOrDefault(Lane.ANY, ListingResults.NONE).services())
                    .isEqualTo(page.services());
            for (Lane lane : List.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE)) {
                assertThat(pages.find(SearchPage.query(question, 1), lane).services())
                        .as("%s of %s", lane, question)
                        .isEqualTo(page.lanes()
                                .getOrDefault(lane, ListingResults.NONE)
                                .services())
                        .isLessThanOrEqualTo(page.services());
            }
        }
    }

    private SearchPage page(ListingQuery question, int number) {
        return pages.find(SearchPage.query(question, number), null);
    }

    private static UUID service(PageHit hit) {
        return hit.hit().card().serviceId();
    }

    /** Some of the judged questions, and others made of words, places, filters and orders. */
    private List<ListingQuery> questions() throws IOException {
        List<ListingQuery> questions = new ArrayList<>();
        List<List<String>> judged = judged();
        IntStream.range(0, judged.size())
                .filter(i -> i % ONE_IN == 0)
                .mapToObj(judged::get)
                .forEach(one -> questions.add(from(one.getFirst(), one.getLast())));
        for (String place : PLACES) {
            WORDS.forEach(words -> questions.add(from(words, place)));
            questions.add(from("", place).with(Filters.of(Facet.COST, "paid")));
            questions.add(from("walking", place).by(Sort.NEXT_DATE));
            questions.add(from("", place).by(Sort.NAME));
        }
        return questions;
    }

    private ListingQuery from(String words, String place) {
        ListingQuery question = ListingQuery.of(words);
        return gazetteer
                .resolve(place)
                .map(there -> question.near(Near.of(there, ListingQuery.USUAL, Near.ENOUGH)))
                .orElse(question);
    }

    private static List<List<String>> judged() throws IOException {
        Set<List<String>> questions = new LinkedHashSet<>();
        var stream = Objects.requireNonNull(OneListTest.class.getResourceAsStream("/relevance/judged.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> questions.add(List.of(row.getField("query"), row.getField("place"))));
        }
        return List.copyOf(questions);
    }
}
