package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alongside.listing.Listing;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.QueryCancelledException;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.search.lucene.LuceneCards;
import org.alongside.search.lucene.LuceneSearchEngine;
import org.alongside.search.query.ClauseBudget;
import org.alongside.search.query.ListingPredicates;
import org.alongside.search.query.SearchEngine;
import org.alongside.search.query.Weights;
import org.alongside.search.query.WordPredicates;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** One question is never too much for the engine, nor does it go on when nobody waits for it any more. */
@DirectoryTest
class BoundedSearchTest {

    private static final String A_LOT =
            "lonely depressed anxious panic attacks ptsd trauma abuse self harm eating disorder"
                    + " grief divorce debt homeless drinking gambling adhd autism ocd bipolar psychosis hearing voices carer"
                    + " dementia cancer stroke pain insomnia anger";

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    QueryParser understanding;

    @Autowired
    EntityManagerFactory store;

    @BeforeEach
    void fill() {
        directory.holds(
                aService().named("Anxiety and panic circle"),
                aService().named("Tea and talk").saying("For anybody who is lonely"));
    }

    @Test
    void whatIsTooMuchIsCutAndToldAsFewerWords() {
        ListingResults results = search.search(ListingQuery.of(A_LOT));
        assertThat(results.understood().cut()).isTrue();
        assertThat(results.limited()).isFalse();
        assertThat(results.services()).isEqualTo(2);
        assertThat(results.relaxed()).isTrue();
        assertThat(results.steps()).allMatch(step -> step.loosened().contains(Loosened.WORDS));
    }

    @Test
    void otherWordsGoBeforeAnyThatWasTyped() {
        ParsedQuery typed = understanding.of(A_LOT);
        ParsedQuery bounded = ClauseBudget.bounded(typed);
        assertThat(ClauseBudget.of(typed)).isGreaterThan(ClauseBudget.MOST);
        assertThat(ClauseBudget.of(bounded)).isLessThanOrEqualTo(ClauseBudget.MOST);
        assertThat(bounded.parts())
                .extracting(ParsedQuery.Part::words)
                .isEqualTo(typed.parts().stream().map(ParsedQuery.Part::words).toList());
        assertThat(bounded.parts()).anyMatch(part -> !part.otherWords().isEmpty());
    }

    @Test
    void aShortQuestionKeepsAllOfIt() {
        ParsedQuery typed = understanding.of("anxious and lonely since my husband died in Leeds");
        assertThat(ClauseBudget.bounded(typed)).isSameAs(typed);
    }

    @Test
    @DisabledIfSystemProperty(named = "alongside.engines", matches = "cluster")
    void whatIsCountedIsNoLessThanWhatLuceneCounts() {
        SearchScope<Listing> scope = Search.mapping(store).scope(Listing.class);
        try (SearchEngine engine = new LuceneSearchEngine(store, new LuceneCards())) {
            ListingPredicates predicates = new ListingPredicates(scope.predicate(), engine, Instant.EPOCH);
            EverydaySentencesTest.sentences().stream().limit(500).forEach(sentence -> {
                ParsedQuery words = ClauseBudget.bounded(understanding.of(sentence));
                for (boolean some : new boolean[] {false, true}) {
                    var condition = predicates
                            .of(
                                    ListingQuery.of(""),
                                    new WordPredicates(scope.predicate(), Filters.NONE)
                                            .of(words, some)
                                            .toPredicate(),
                                    Set.of())
                            .toPredicate();
                    assertThat(clauses(LuceneMigrationUtils.toLuceneQuery(condition)))
                            .as("%s, some %s", sentence, some)
                            .isLessThanOrEqualTo(ClauseBudget.of(words));
                }
            });
        }
    }

    /** As {@code IndexSearcher} counts them. */
    private static int clauses(Query query) {
        int[] count = new int[1];
        query.visit(new QueryVisitor() {
            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }

            @Override
            public void visitLeaf(Query leaf) {
                count[0]++;
            }

            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                count[0]++;
            }
        });
        return count[0];
    }

    @Test
    void noLookBeginsWhenTheTimeIsOverAndTheStoreIsNotAskedInstead() {
        try (RequestBudget work = RequestBudget.small(Endpoint.GRAPHQL, Duration.ZERO)) {
            assertThatThrownBy(() -> search.search(ListingQuery.of("tea").withFacets()))
                    .isInstanceOf(QueryCancelledException.class);
        }
        assertThat(search.search(ListingQuery.of("tea")).limited()).isFalse();
    }

    @Test
    @DisabledIfSystemProperty(named = "alongside.engines", matches = "cluster")
    void aLookThatHasBegunEndsWhenTheTimeIsOver() {
        try (SearchEngine engine = new LuceneSearchEngine(store, new LuceneCards());
                RequestBudget work = RequestBudget.small(Endpoint.GRAPHQL, Duration.ZERO)) {
            SearchEngine.Question all = new SearchEngine.Question(
                    ListingQuery.of(""),
                    f -> f.matchAll(),
                    Set.of(Facet.TOPIC),
                    10,
                    new Weights(1, 1000, 0.05, 100, 3),
                    0);
            assertThatThrownBy(() -> engine.count(all)).isInstanceOf(QueryCancelledException.class);
        }
    }
}
