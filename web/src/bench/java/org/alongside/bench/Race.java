package org.alongside.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.bench.contender.Contender;
import org.alongside.search.ListingQuery;

/**
 * Puts the same questions to all contenders in turns: a block to one, the same block to the next, and each round another begins. What else
 * the machine does then meets all of them alike.
 */
final class Race {

    private static final int BLOCK = 50;
    private static final Duration BURST = Duration.ofSeconds(1);

    private final List<Contender> contenders;
    private final List<ListingQuery> questions;
    private final AtomicLong seen = new AtomicLong();

    Race(List<Contender> contenders, List<ListingQuery> questions) {
        this.contenders = List.copyOf(contenders);
        this.questions = List.copyOf(questions);
    }

    /** One at a time, each for about so long. */
    Map<String, Latencies> latencies(Duration each) {
        Map<String, Latencies> taken = new LinkedHashMap<>();
        contenders.forEach(contender -> taken.put(contender.name(), new Latencies()));
        long end = System.nanoTime() + each.toNanos() * contenders.size();
        for (int round = 0; System.nanoTime() < end; round++) {
            int first = round * BLOCK;
            for (Contender contender : turns(round)) {
                block(contender, first, taken.computeIfAbsent(contender.name(), name -> new Latencies()));
            }
        }
        return taken;
    }

    /** Each answers all questions once, untimed. */
    void warmUp() {
        Latencies forgotten = new Latencies();
        for (int first = 0; first < questions.size(); first += BLOCK) {
            for (Contender contender : contenders) {
                block(contender, first, forgotten);
            }
        }
    }

    /** One contender alone. */
    static Latencies alone(Contender contender, List<ListingQuery> questions, Duration time) {
        return new Race(List.of(contender), questions).latencies(time).getOrDefault(contender.name(), new Latencies());
    }

    private void block(Contender contender, int first, Latencies taken) {
        for (int i = first; i < first + BLOCK; i++) {
            long start = System.nanoTime();
            seen.addAndGet(contender.ask(question(i)));
            taken.add(System.nanoTime() - start);
        }
    }

    /** Answers a second with so many clients asking at once. */
    Map<String, Double> throughput(int clients, Duration each) throws InterruptedException {
        Map<String, Long> answered = new LinkedHashMap<>();
        Map<String, Long> spent = new LinkedHashMap<>();
        contenders.forEach(contender -> answered.put(contender.name(), 0L));
        long bursts = Math.max(1, each.dividedBy(BURST));
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int round = 0; round < bursts; round++) {
                for (Contender contender : turns(round)) {
                    long start = System.nanoTime();
                    long count = burst(contender, clients, threads, round);
                    answered.merge(contender.name(), count, Long::sum);
                    spent.merge(contender.name(), System.nanoTime() - start, Long::sum);
                }
            }
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        answered.forEach((name, count) -> rates.put(name, count * 1e9 / spent.getOrDefault(name, 1L)));
        return rates;
    }

    private long burst(Contender contender, int clients, ExecutorService threads, int round)
            throws InterruptedException {
        long end = System.nanoTime() + BURST.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = (round * clients + client) * 331;
            work.add(() -> until(end, contender, first));
        }
        long answered = 0;
        for (Future<Long> done : threads.invokeAll(work)) {
            answered += done(done);
        }
        return answered;
    }

    private long until(long end, Contender contender, int first) {
        int at = first;
        while (System.nanoTime() < end) {
            seen.addAndGet(contender.ask(question(at++)));
        }
        return at - first;
    }

    private static long done(Future<Long> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        }
    }

    private ListingQuery question(int number) {
        return questions.get(number % questions.size());
    }

    private List<Contender> turns(int round) {
        List<Contender> turns = new ArrayList<>(contenders);
        Collections.rotate(turns, round);
        return turns;
    }
}
