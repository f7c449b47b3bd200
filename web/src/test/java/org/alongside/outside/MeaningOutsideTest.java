package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the sentence model understands is offered once it is loaded, and never where it is switched off. */
class MeaningOutsideTest {

    /** No word of it is in the vocabulary. */
    private static final String SENTENCE = "/search?q=every+time+a+car+backfires+i+hit+the+deck";

    private static final String OFFER = "Or try one of these:";

    /** A question about means, in words that no rule has. */
    private static final String HINT = "/search?q=how+high+does+it+have+to+be+to+be+sure";

    private static final String HELP_FIRST = "Let’s find somebody now";

    @TempDir
    static Path folder = Path.of("");

    @Test
    void aSentenceIsUnderstoodByItsMeaning() {
        try (Product product = Product.start(folder.resolve("on"), "--empty")) {
            assertThat(product.get(SENTENCE).statusCode())
                    .as("nothing waits for it")
                    .isEqualTo(200);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() ->
                            assertThat(product.get(SENTENCE).body()).contains(OFFER, "What happened to me, trauma"));
            assertThat(product.get(HINT).body()).contains(HELP_FIRST);
            assertThat(product.log()).doesNotContain("backfires", "how high");
        }
    }

    @Test
    void switchedOffItIsNot() throws InterruptedException {
        Map<String, String> off = Map.of("ALONGSIDE_MEANING_ENABLED", "false");
        try (Product product = Product.start(folder.resolve("off"), off, "--empty")) {
            product.get(SENTENCE);
            Thread.sleep(2_000);
            assertThat(product.get(SENTENCE).body()).doesNotContain(OFFER);
            assertThat(product.get(HINT).body()).doesNotContain(HELP_FIRST);
            assertThat(product.log()).doesNotContain("sentence model");
        }
    }
}
