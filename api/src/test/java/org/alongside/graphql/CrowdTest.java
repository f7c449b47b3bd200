package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.graphql.Asking.Answer;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.test.context.TestPropertySource;

/** There is one place, and somebody stays in it for longer than they are waited for. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"alongside.limits.at-work=2", "alongside.limits.waits=500ms"})
@Import(CrowdTest.Slow.class)
class CrowdTest {

    private static final Semaphore FETCHED = new Semaphore(0);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @Autowired
    ADirectory directory;

    @Autowired
    Networks networks;

    @Autowired
    Environment environment;

    /** No {@code @Configuration}, so that no other test's scan finds it. */
    static class Slow {

        @Bean
        RuntimeWiringConfigurer slow() {
            return wiring -> wiring.type(
                    "Network",
                    network -> network.dataFetcher("rhythm", field -> {
                        FETCHED.release();
                        assertThat(GO_ON.await(1, TimeUnit.MINUTES)).isTrue();
                        return "slow";
                    }));
        }
    }

    @Test
    void thePlaceIsKeptUntilTheWorkHasEndedAndNothingMoreIsFetchedAfterTheTime() throws Exception {
        directory.holds();
        networks.put("york", true, Network.About.named("York Alongside"));
        Asking ask = new Asking(environment);
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> ask.query("{ networks { rhythm } }"));
        FETCHED.acquire();
        busy(ask.query("{ networks { code } }"));
        assertThat(slow.get(1, TimeUnit.MINUTES).code()).isEqualTo("TIME_LIMIT");
        busy(ask.query("{ networks { code } }"));

        GO_ON.countDown();
        assertThat(FETCHED.tryAcquire(2, TimeUnit.SECONDS))
                .as("the second network")
                .isFalse();
        Answer next = ask.query("{ networks { code } }");
        for (int i = 0; next.status() != 200 && i < 50; i++) {
            Thread.sleep(Duration.ofMillis(100));
            next = ask.query("{ networks { code } }");
        }
        assertThat(next.status()).isEqualTo(200);
    }

    private static void busy(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("BUSY");
    }
}
