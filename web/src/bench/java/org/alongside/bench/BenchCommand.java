package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.alongside.bench.contender.Contender;
import org.alongside.bench.contender.InProcess;
import org.alongside.bench.contender.OverHttp;
import org.alongside.bench.contender.PlainIndex;
import org.alongside.bench.contender.PlainLucene;
import org.alongside.bench.corpus.Corpus;
import org.alongside.bench.faults.FaultVictim;
import org.alongside.bench.faults.FaultsCommand;
import org.alongside.search.ListingQuery;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures this machine: how fast invented listings go in and are found, beside plain Lucene in the same run. */
@Command(
        name = "alongside bench",
        description = "Fill a directory of its own with invented listings and measure search beside plain Lucene.",
        mixinStandardHelpOptions = true,
        subcommands = {FaultsCommand.class, FaultVictim.class},
        footer = {"", "20,000 listings take about 3 minutes on 2 cores, 200,000 about 12. Nothing of yours is touched."
        })
public class BenchCommand implements Callable<Integer> {

    private static final int SMALL = 20_000;
    private static final int LARGEST = 2_000_000;
    private static final int QUESTIONS = 2_000;
    private static final int BEFORE = 3_000;
    private static final int AGREED = 200;
    private static final int DISAGREE = 1;
    private static final int REFUSED = 2;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Option(names = "--size", description = "How many listings (default: ${DEFAULT-VALUE}).", defaultValue = "20000")
    private int size = SMALL;

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
        Corpus corpus = directory.corpus(LocalDate.now());
        Pace saying = directory.fill(corpus, size, progress("Importing"));
        Pace plain;
        try (PlainIndex index = new PlainIndex(plainFolder)) {
            plain = directory.copyTo(index, progress("Plain Lucene"));
        }
        say("Filling the index again from the store");
        Pace refill = directory.refill();
        try (PlainLucene lucene = new PlainLucene(plainFolder, directory.understanding())) {
            List<ListingQuery> all = directory.questions().thatFind(BEFORE + QUESTIONS, lucene);
            List<ListingQuery> questions = all.subList(BEFORE, BEFORE + QUESTIONS);
            OverHttp overHttp = new OverHttp(directory.port());
            List<Contender> contenders = List.of(lucene, new InProcess(directory.search()), overHttp);
            if (!agree(directory.agreement(), contenders, questions.subList(0, AGREED))) {
                return DISAGREE;
            }
            Race race = new Race(contenders, questions);
            say("Warming up");
            new Race(contenders, all.subList(0, BEFORE)).warmUp();
            say("Asking one at a time");
            Map<String, Latencies> latencies = race.latencies(Duration.ofSeconds(seconds));
            say("Asking " + clients + " at a time");
            Map<String, Double> throughput = race.throughput(clients, Duration.ofSeconds(seconds));
            say("Asking for other things");
            List<Aside> asides =
                    new Asides(directory, lucene, overHttp, Duration.ofSeconds(seconds)).measured(questions);
            Measured.Bytes bytes = new Measured.Bytes(
                    BenchDirectory.bytes(plainFolder), directory.bytes("index"), directory.bytes("store.mv.db"));
            Measured.Segments segments = new Measured.Segments(lucene.segments(), directory.segments());
            say("Asking while somebody edits");
            Measured.Edited edits = edited(directory, overHttp, questions);
            tell(new Measured(
                    saying.rows(),
                    AGREED,
                    clients,
                    latencies,
                    throughput,
                    new Measured.Rows(plain.perSecond(), saying.perSecond(), refill.perSecond()),
                    bytes,
                    segments,
                    asides,
                    edits,
                    new Measured.Memory(Machine.heap(), Machine.heapAtMost(), Machine.resident())));
        }
        return 0;
    }

    private Measured.Edited edited(BenchDirectory directory, Contender overHttp, List<ListingQuery> questions) {
        Duration each = Duration.ofSeconds(seconds);
        Latencies idle = Race.alone(overHttp, questions, each);
        try (Edits edits = directory.edits(directory.corpus(LocalDate.now().plusDays(1)))) {
            Race.alone(overHttp, questions, each.dividedBy(2));
            Latencies meanwhile = Race.alone(overHttp, questions, each);
            return new Measured.Edited(edits.perSecond(), idle, meanwhile);
        }
    }

    private static boolean agree(Agreement agreement, List<Contender> contenders, List<ListingQuery> questions) {
        say("Comparing the answers to " + questions.size() + " questions");
        List<String> differences = agreement.differences(contenders, questions);
        differences.stream().limit(10).forEach(System.err::println);
        if (!differences.isEmpty()) {
            System.err.println(differences.size() + " answers differ; nothing was timed.");
        }
        return differences.isEmpty();
    }

    private void tell(Measured measured) throws IOException {
        Note kept = new Note(note);
        String table = Report.of(measured, LocalDate.now());
        Optional<String> growth = size == SMALL
                ? Optional.empty()
                : kept.kept(SMALL).flatMap(smaller -> Growth.between(SMALL, smaller, size, table));
        String report = table + growth.map(line -> "\n" + line).orElse("");
        System.out.println();
        System.out.print(report);
        if (kept.keep(size, report)) {
            System.out.println("\nKept in " + note + ".");
        }
    }

    private static void say(String what) {
        System.out.println(what + " ...");
    }

    /** A line for each tenth of the way. */
    private IntConsumer progress(String what) {
        int[] shown = {0};
        return rows -> {
            int tenth = (int) (10L * rows / size);
            if (tenth > shown[0]) {
                shown[0] = tenth;
                System.out.printf("%s: %,d of %,d%n", what, rows, size);
            }
        };
    }
}
