package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.alongside.search.ListingQuery;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures this machine: how fast invented listings go in and are found, beside plain Lucene in the same run. */
@Command(
        name = "bench",
        description = "Fill a directory of its own with invented listings and measure search beside plain Lucene.",
        mixinStandardHelpOptions = true,
        subcommands = {FaultsCommand.class, FaultVictim.class},
        footer = {"", "20,000 listings take about 2 minutes on 2 cores, 200,000 about 10. Nothing of yours is touched."
        })
public class BenchCommand implements Callable<Integer> {

    private static final int LARGEST = 2_000_000;
    private static final int QUESTIONS = 2_000;
    private static final int AGREED = 200;
    private static final int DISAGREE = 1;
    private static final int REFUSED = 2;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Option(names = "--size", description = "How many listings (default: ${DEFAULT-VALUE}).", defaultValue = "20000")
    private int size = 20_000;

    @Option(names = "--clients", description = "How many ask at once for throughput (default: one for each core).")
    private int clients = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seconds",
            description = "How long each contender is asked, for times and for throughput (default: ${DEFAULT-VALUE}).",
            defaultValue = "15")
    private int seconds = 15;

    @Option(
            names = "--note",
            paramLabel = "FILE",
            description = "Keep the result in this file, where it exists (default: ${DEFAULT-VALUE}).",
            defaultValue = ".github/PERFORMANCE.md")
    private Path note = Path.of(".github/PERFORMANCE.md");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (size < 1
                || size > LARGEST
                || clients < 1
                || clients > 256
                || seconds < 1
                || seconds > LONGEST.toSeconds()) {
            System.err.printf(
                    "--size takes 1 to %,d listings, --clients 1 to 256, --seconds 1 to %d.%n",
                    LARGEST, LONGEST.toSeconds());
            return REFUSED;
        }
        Path folder = Files.createTempDirectory("alongside-bench");
        try (BenchDirectory directory = BenchDirectory.open(folder.resolve("directory"))) {
            return measure(directory, folder.resolve("plain"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int measure(BenchDirectory directory, Path plainFolder) throws IOException, InterruptedException {
        Pace saying = directory.fill(directory.corpus(LocalDate.now()), size, progress("Importing"));
        Pace plain;
        try (PlainIndex index = new PlainIndex(plainFolder)) {
            plain = directory.copyTo(index, progress("Plain Lucene"));
        }
        say("Filling the index again from the store");
        Pace refill = directory.refill();
        List<ListingQuery> questions = directory.questions().first(QUESTIONS);
        try (PlainLucene lucene = new PlainLucene(plainFolder, directory.understanding())) {
            List<Contender> contenders =
                    List.of(lucene, new InProcess(directory.search()), new OverHttp(directory.port()));
            if (!agree(contenders, questions.subList(0, AGREED))) {
                return DISAGREE;
            }
            Race race = new Race(contenders, questions);
            say("Warming up");
            race.latencies(Duration.ofSeconds(Math.max(1, seconds / 3)));
            say("Asking one at a time");
            Map<String, Latencies> latencies = race.latencies(Duration.ofSeconds(seconds));
            say("Asking " + clients + " at a time");
            Map<String, Double> throughput = race.throughput(clients, Duration.ofSeconds(seconds));
            tell(new Measured(
                    saying.rows(),
                    AGREED,
                    clients,
                    latencies,
                    throughput,
                    new Measured.Rows(plain.perSecond(), saying.perSecond(), refill.perSecond()),
                    new Measured.Bytes(
                            BenchDirectory.bytes(plainFolder),
                            directory.bytes("index"),
                            directory.bytes("store.mv.db")),
                    new Measured.Segments(lucene.segments(), directory.segments()),
                    Machine.heap(),
                    Machine.resident()));
        }
        return 0;
    }

    private static boolean agree(List<Contender> contenders, List<ListingQuery> questions) {
        say("Comparing the answers to " + questions.size() + " questions");
        List<String> differences = Agreement.differences(contenders, questions);
        differences.stream().limit(10).forEach(System.err::println);
        if (!differences.isEmpty()) {
            System.err.println(differences.size() + " answers differ; nothing was timed.");
        }
        return differences.isEmpty();
    }

    private void tell(Measured measured) throws IOException {
        String report = Report.of(measured, LocalDate.now());
        System.out.println();
        System.out.print(report);
        if (new Note(note).keep(size, report)) {
            System.out.println("\nKept in " + note + ".");
        }
    }

    private static void say(String what) {
        System.out.println(what + " ...");
    }

    /** A line for each tenth of the way. */
    private IntConsumer progress(String what) {
        int[] told = {0};
        return rows -> {
            int tenth = (int) (10L * rows / size);
            if (tenth > told[0]) {
                told[0] = tenth;
                System.out.printf("%s: %,d of %,d%n", what, rows, size);
            }
        };
    }
}
