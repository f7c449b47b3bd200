package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.graphql.Asking.Answer;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What is told when something breaks on our side. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FaultTest.Faults.class)
class FaultTest {

    private static final String LIMITED = "pottery";

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    private Asking ask;

    @BeforeEach
    void fill() {
        directory.holds();
        ask = new Asking(environment);
    }

    /** No {@code @Configuration}, so that no other test's scan finds it. */
    static class Faults {

        @Bean
        RuntimeWiringConfigurer breaking() {
            return wiring -> wiring.type("Network", network -> network.dataFetcher("about", field -> {
                        throw new IllegalStateException("org.secret.Thing could not read password hunter2");
                    })
                    .dataFetcher("rhythm", field -> {
                        Thread.sleep(Duration.ofSeconds(20));
                        return "slow";
                    }));
        }

        @Bean
        @Primary
        ListingSearch dead() {
            return new ListingSearch() {
                @Override
                public ListingResults search(ListingQuery query) {
                    if (query.words().equals(LIMITED)) {
                        ListingResults nothing = ListingResults.NONE;
                        return new ListingResults(
                                nothing.hits(),
                                nothing.counts(),
                                nothing.extent().byStore(),
                                nothing.understood());
                    }
                    throw new SearchUnavailableException(Fault.ENGINE, new IllegalStateException("no index"));
                }

                @Override
                public Optional<ListingCard> find(UUID listing) {
                    throw new SearchUnavailableException(Fault.ENGINE, new IllegalStateException("no index"));
                }

                @Override
                public List<ListingCard> ofService(UUID service) {
                    throw new SearchUnavailableException(Fault.ENGINE, new IllegalStateException("no index"));
                }
            };
        }
    }

    @Test
    void aFailureTellsANumberAndNothingOfOurInside() {
        Answer answer = ask.query("{ networks { code about } }");
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.message()).matches("Something went wrong on our side \\([0-9a-f]{8}\\)\\.");
        assertThat(answer.body().toString()).doesNotContain("secret", "hunter2", "Exception", "java");
        assertThat(answer.body().at("/errors/0/path").toString()).isEqualTo("[\"networks\",0,\"about\"]");
        assertThat(answer.data("/networks/0/code").asString()).isEqualTo("leeds");
    }

    @Test
    void searchThatIsBrokenNeverLooksLikeNothingFound() {
        Answer answer = ask.query("{ listings(first: 1) { totalCount } }");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SEARCH_UNAVAILABLE");
        assertThat(answer.body().get("data").isNull()).isTrue();
        assertThat(answer.body().at("/errors/0/extensions/mend").asString()).contains("does not mean");
    }

    @Test
    void searchThatIsLimitedSaysSo() {
        Answer answer = ask.query("{ listings(first: 1, words: \"pottery\") { totalCount limited }"
                + " mapCells(zoom: 6, words: \"pottery\") { limited } }");
        assertThat(answer.data("/listings/limited").asBoolean()).isTrue();
        assertThat(answer.data("/mapCells/limited").asBoolean()).isTrue();
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        long before = System.nanoTime();
        Answer answer = ask.query("{ networks { rhythm } }");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("TIME_LIMIT");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }
}
