package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.bench.contender.Answer;
import org.alongside.bench.contender.Contender;
import org.alongside.bench.contender.InProcess;
import org.alongside.bench.contender.OverHttp;
import org.alongside.bench.contender.PlainIndex;
import org.alongside.bench.contender.PlainLucene;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

    private static final int LISTINGS = 600;

    @Test
    void plainLuceneAndBothOfOurDoorsCountTheSameAlsoAfterTheIndexWasFilledAgain(@TempDir Path folder)
            throws IOException {
        try (BenchDirectory directory = BenchDirectory.open(folder.resolve("directory"))) {
            Pace saying = directory.fill(directory.corpus(LocalDate.now()), LISTINGS, rows -> {});
            assertThat(saying.rows()).isBetween(LISTINGS, LISTINGS + 1);
            try (PlainIndex index = new PlainIndex(folder.resolve("plain"))) {
                assertThat(directory.copyTo(index, rows -> {}).rows()).isEqualTo(saying.rows());
            }
            assertThat(directory.refill().rows()).isEqualTo(saying.rows());

            try (PlainLucene plain = new PlainLucene(folder.resolve("plain"), directory.understanding())) {
                List<Contender> contenders =
                        List.of(plain, new InProcess(directory.search()), new OverHttp(directory.port()));
                List<ListingQuery> questions = directory.questions().thatFind(80, plain);
                assertThat(directory.agreement().differences(contenders, questions))
                        .isEmpty();
                assertThat(directory.questions().thatFind(80, plain)).isEqualTo(questions);
            }
        }
    }

    @Test
    void whoCountsOtherwiseIsNamed() {
        Contender right = new Fixed("right", new Answer(1, Map.of(), Map.of("4/7/5", 1L)));
        Contender wrong = new Fixed("wrong", new Answer(1, Map.of(), Map.of("4/7/5", 2L)));

        assertThat(new Agreement(Set.of()).differences(List.of(right, right, wrong), List.of(ListingQuery.of("tea"))))
                .containsExactly("question 0, wrong: other map cells");
    }

    @Test
    void onlyAWithheldTopicMayBeMissing() {
        Answer all = new Answer(1, Map.of(Facet.TOPIC, Map.of("ocd", 1L, "walks", 1L)), Map.of());
        Answer shown = new Answer(1, Map.of(Facet.TOPIC, Map.of("walks", 1L)), Map.of());

        assertThat(new Agreement(Set.of("ocd")).isSame(all, shown)).isTrue();
        assertThat(new Agreement(Set.of("ocd")).isSame(all, all)).isTrue();
        assertThat(new Agreement(Set.of("walks")).isSame(all, shown)).isFalse();
    }

    private record Fixed(String name, Answer only) implements Contender {

        @Override
        public long ask(ListingQuery question) {
            return only.total();
        }

        @Override
        public Answer answer(ListingQuery question) {
            return only;
        }
    }
}
