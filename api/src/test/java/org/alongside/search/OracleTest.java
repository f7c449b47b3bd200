package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Attendance;
import org.alongside.place.AreasAround;
import org.alongside.place.Gazetteer;
import org.alongside.search.ListingQuery.Sort;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.search.cluster.ClusterSearchEngine;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.search.query.ListingPredicates;
import org.alongside.search.query.SearchEngine;
import org.alongside.search.query.Weights;
import org.alongside.search.query.WordPredicates;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The index finds what a scan of the store finds, for 2,000 random questions: {@code -Doracle.questions=N} for more. */
@DirectoryTest
class OracleTest {

    private static final int SERVICES = 250;
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 2_000);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    QueryParser understanding;

    @Autowired
    ListingDocument document;

    @Autowired
    AreasAround areas;

    @Autowired
    EntityManager store;

    @Autowired
    EntityManagerFactory sessions;

    @Autowired
    MovableClock clock;

    private Oracle oracle;

    @BeforeEach
    void open() {
        clock.moveTo(MovableClock.START);
        directory.holds(AgreementCorpus.services(SERVICES));
        List<Listing> listings =
                store.createQuery("from Listing", Listing.class).getResultList();
        oracle = new Oracle(listings, document, areas, clock.instant());
    }

    @Test
    void theIndexFindsWhatAScanOfTheStoreFinds() {
        Map<String, Integer> asked = new HashMap<>();
        List<ListingQuery> questions = AgreementCorpus.queries(QUESTIONS);
        for (int i = 0; i < questions.size(); i++) {
            ListingQuery question = questions.get(i).by(sort(i, questions.get(i)));
            ListingResults found = search.search(question.page(0, ListingQuery.LARGEST));
            ParsedQuery said = understanding.of(question.words());
            boolean some = found.isLoosened(Loosened.WORDS);
            ListingQuery meant = meant(question, said, found);
            List<Oracle.Seen> members = oracle.members(meant, said, some);
            String about = i + ": " + question + " meant " + meant;
            assertThat(found.limited()).as(about).isFalse();
            assertThat(found.total()).as(about).isEqualTo(members.size());
            List<UUID> services = Oracle.services(members, meant);
            assertThat(found.services()).as(about).isEqualTo(services.size());
            List<UUID> all = all(question, found);
            assertThat(all).as(about).containsExactlyInAnyOrderElementsOf(services);
            if (question.sort() != Sort.BEST) {
                assertThat(all).as(about).isEqualTo(services);
            }
            assertThat(cells(found))
                    .as(about)
                    .isEqualTo(Oracle.cells(members, Objects.requireNonNull(question.cellZoom())));
            assertThat(facets(found)).as(about).isEqualTo(oracle.facets(meant, said, some));
            asked.merge(members.isEmpty() ? "nothing" : some ? "some of the words" : "found", 1, Integer::sum);
        }
        System.out.println("oracle: " + QUESTIONS + " questions " + asked);
        assertThat(asked.get("found")).isGreaterThan(QUESTIONS / 2);
    }

    @Test
    void bestObeysTheFormulaOverTheEnginesOwnScoreOfTheWords() {
        Weights weights = new Weights(0.6, 8_000, 0.05, 365, 3);
        int compared = 0;
        for (ListingQuery question : AgreementCorpus.queries(QUESTIONS / 5)) {
            ListingResults found = search.search(question.page(0, ListingQuery.LARGEST));
            ParsedQuery said = understanding.of(question.words());
            if (!question.isScored() || said.parts().isEmpty() || !found.steps().isEmpty() || found.total() < 2) {
                continue;
            }
            ListingQuery meant = meant(question, said, found);
            Map<UUID, Double> scores = new HashMap<>();
            Map<UUID, String> organisers = new HashMap<>();
            Map<UUID, Float> words = wordScores(meant, said);
            oracle.members(meant, said, false).forEach(seen -> {
                UUID service = seen.listing().serviceId();
                scores.merge(
                        service, words.getOrDefault(seen.listing().id(), 0f) * factor(weights, meant, seen), Math::max);
                String organiser = seen.listing().service().organiser().name();
                boolean asked = organiser != null
                        && said.parts().stream()
                                .anyMatch(part -> part.topics().isEmpty()
                                        && List.of(Gazetteer.folded(organiser).split(" "))
                                                .containsAll(part.words()));
                organisers.put(service, organiser == null || asked ? "" : organiser);
            });
            List<Double> expected = Oracle.best(scores, organisers).stream()
                    .limit(ListingQuery.LARGEST)
                    .map(scores::get)
                    .toList();
            List<Double> actual = ids(found).stream().map(scores::get).toList();
            assertThat(actual).as("%s", question).hasSameSizeAs(expected);
            for (int i = 0; i < actual.size(); i++) {
                assertThat(actual.get(i)).as("%s at %d", question, i).isCloseTo(expected.get(i), withinPercentage(0.1));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(QUESTIONS / 25);
    }

    private static double factor(Weights weights, ListingQuery query, Oracle.Seen seen) {
        LocalDate checked = seen.listing().service().check().on();
        long today = MovableClock.START
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate()
                .toEpochDay();
        double trust = checked == null
                ? 1
                : 1 + weights.trust() * Math.exp((checked.toEpochDay() - today) / weights.trustFadesOverDays());
        ListingQuery.Near near = query.near();
        if (near == null || near.area() != null || query.lane() != Lane.NEAR) {
            return trust;
        }
        double metres = near.point().to(Objects.requireNonNull(seen.point())).metres();
        return trust * (1 + weights.nearness() * Math.exp(-metres / weights.fadesOverMetres()));
    }

    /** What the engine itself says the words are worth. */
    private Map<UUID, Float> wordScores(ListingQuery query, ParsedQuery said) {
        Map<UUID, Float> scores = new HashMap<>();
        SearchEngine inAnyEngine = new ClusterSearchEngine(sessions);
        try (EntityManager session = sessions.createEntityManager()) {
            Search.session(session)
                    .search(Listing.class)
                    .select(f -> f.composite().from(f.id(UUID.class), f.score()).asList())
                    .where(f -> new ListingPredicates(f, inAnyEngine, clock.instant())
                            .of(
                                    query,
                                    new WordPredicates(f, query.filters())
                                            .of(said, false)
                                            .toPredicate(),
                                    ServiceCoverage.around(query.near(), areas)))
                    .fetchHits(1_000)
                    .forEach(hit -> scores.put((UUID) hit.get(0), (Float) hit.get(1)));
        }
        return scores;
    }

    @Test
    void noListingStandsInTwoLanesAndNoneIsLost() {
        ListingQuery from = ListingQuery.of("")
                .near(new ListingQuery.Near(AgreementCorpus.LEEDS, ListingQuery.USUAL, null, 0))
                .page(0, 0);
        long lanes = List.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE).stream()
                .mapToLong(lane -> search.search(from.in(lane)).total())
                .sum();
        Set<UUID> unplaced = oracle.all().stream()
                .filter(seen -> seen.point() == null && seen.serves().isEmpty())
                .map(seen -> seen.listing().id())
                .collect(Collectors.toSet());
        assertThat(unplaced).isNotEmpty();
        List<Oracle.Seen> reached = oracle.members(from.in(Lane.ANY), ParsedQuery.NOTHING, false);
        assertThat(reached).extracting(seen -> seen.listing().id()).containsAll(unplaced);
        // What is met nobody knows where serves no area, and stands in no lane of its own.
        long nowhere = reached.stream()
                .filter(seen -> unplaced.contains(seen.listing().id())
                        && seen.listing().shownPlace().attendance() == Attendance.IN_PERSON)
                .count();
        assertThat(search.search(from.in(Lane.ANY)).total()).isEqualTo(lanes + nowhere);
    }

    private static Sort sort(int number, ListingQuery question) {
        Sort sort = Sort.values()[number % Sort.values().length];
        return sort == Sort.DISTANCE && question.near() == null ? Sort.NAME : sort;
    }

    /** What the search says it has looked for: the words counted in, and as far as it says it looked. */
    private static ListingQuery meant(ListingQuery question, ParsedQuery said, ListingResults found) {
        ListingQuery meant = question.understood(said);
        if (found.isLoosened(Loosened.TIME)) {
            meant = meant.atTimesOf(question.filters());
        }
        ListingQuery.Near near = meant.near();
        return near == null || found.within() == null ? meant : meant.near(near.within(found.within()));
    }

    /** Page by page, to the last. */
    private List<UUID> all(ListingQuery question, ListingResults first) {
        List<UUID> all = new ArrayList<>(ids(first));
        ListingResults page = first;
        while (all.size() < first.services() && !page.hits().isEmpty()) {
            page = search.search(question.bare().page(all.size(), ListingQuery.LARGEST));
            all.addAll(ids(page));
        }
        return all;
    }

    private static List<UUID> ids(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().serviceId()).toList();
    }

    private static Map<String, Long> cells(ListingResults found) {
        return found.cells().stream()
                .collect(Collectors.toMap(cell -> cell.zoom() + "/" + cell.x() + "/" + cell.y(), MapCell::count));
    }

    private static Map<Facet, Map<String, Long>> facets(ListingResults found) {
        return found.facets().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, facet -> Oracle.plain(facet.getValue())));
    }
}
