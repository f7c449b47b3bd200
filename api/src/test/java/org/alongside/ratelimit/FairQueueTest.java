package org.alongside.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A few at work, a few who wait, and nobody who holds up the others. */
class FairQueueTest {

    private static final int PLACES = 4;
    private static final long ANNA = 1;
    private static final long BEN = 2;

    private static FairQueue queue(Duration patience) {
        return new FairQueue(PLACES, 2, Map.of(Endpoint.PAGES, PLACES, Endpoint.GRAPHQL, PLACES / 2), patience);
    }

    private static FairQueue.Asker page(long caller) {
        return new FairQueue.Asker(Endpoint.PAGES, caller);
    }

    private static FairQueue.Asker program(long caller) {
        return new FairQueue.Asker(Endpoint.GRAPHQL, caller);
    }

    @Test
    void oneCallerHasTwoPlacesAndTheOthersTheRest() {
        FairQueue queue = queue(Duration.ofMillis(20));
        assertThat(queue.enter(page(ANNA))).isTrue();
        assertThat(queue.enter(page(ANNA))).isTrue();
        assertThat(queue.enter(page(ANNA))).isFalse();
        assertThat(queue.enter(page(BEN))).isTrue();
    }

    @Test
    void programsNeverHaveThePlacesOfTheSite() {
        FairQueue queue = queue(Duration.ofMillis(20));
        long let = IntStream.range(10, 20)
                .filter(caller -> queue.enter(program(caller)))
                .count();
        assertThat(let).isEqualTo(PLACES / 2);
        assertThat(queue.enter(page(ANNA))).isTrue();
        assertThat(queue.enter(page(BEN))).isTrue();
    }

    @Test
    void aFreedPlaceGoesToWhoeverHasFewestNotToWhoAskedMost() throws Exception {
        FairQueue queue = queue(Duration.ofSeconds(60));
        List<FairQueue.Asker> atWork = List.of(page(ANNA), page(ANNA), page(3), page(3));
        atWork.forEach(queue::enter);
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            IntStream.range(0, 5).forEach(i -> others.submit(() -> queue.enter(page(ANNA))));
            CompletableFuture<Boolean> ben = CompletableFuture.supplyAsync(() -> queue.enter(page(BEN)), others);
            queue.leave(atWork.getLast());
            assertThat(ben.get(50, TimeUnit.SECONDS)).isTrue();
            assertThat(queue.atWork()).isLessThanOrEqualTo(PLACES);
            others.shutdownNow();
        }
    }

    @Test
    void fewWaitAndTheRestIsRefusedAtOnce() {
        FairQueue queue = queue(Duration.ofMinutes(5));
        queue.enter(page(ANNA));
        queue.enter(page(ANNA));
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Boolean>> asked = IntStream.range(0, 3 * FairQueue.WAITING)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> queue.enter(page(ANNA)), others))
                    .toList();
            CompletableFuture.supplyAsync(
                            () -> {
                                while (asked.stream()
                                                .filter(CompletableFuture::isDone)
                                                .count()
                                        < 2 * FairQueue.WAITING) {
                                    Thread.onSpinWait();
                                }
                                return true;
                            },
                            others)
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            assertThat(asked.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .containsOnly(false);
            others.shutdownNow();
        }
    }
}
