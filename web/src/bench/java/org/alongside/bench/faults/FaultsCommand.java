package org.alongside.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.crash.CrashPoint;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills a directory that imports, edits, undoes and repairs; then damages an index. */
@Command(
        name = "faults",
        description =
                "Kill a directory at work, at every marked point and at random, and look what is lost; damage index files.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0: nothing was lost; 1: something was. 200 kills take about a quarter of an hour on 2 cores. Nothing of yours is touched.",
            "postgresql is the empty database that SPRING_DATASOURCE_URL names; with SPRING_PROFILES_ACTIVE=cluster the index is on",
            "the engine that ALONGSIDE_SEARCH_HOSTS names."
        })
public final class FaultsCommand implements Callable<Integer> {

    private static final int LOST = 1;
    private static final int REFUSED = 2;
    private static final int MOST = 100_000;

    enum Store {
        h2,
        postgresql
    }

    @Option(names = "--kills", description = "How many at random (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int kills = 20;

    @Option(
            names = "--damage",
            paramLabel = "N",
            description = "How many times to damage a file of the index (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int damage;

    @Option(names = "--seed", description = "The same kills again (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--store",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "h2")
    private Store store = Store.h2;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 0 || kills > MOST || damage < 0 || damage > MOST) {
            System.err.printf("--kills and --damage take 0 to %,d.%n", MOST);
            return REFUSED;
        }
        if (store == Store.postgresql && System.getenv("SPRING_DATASOURCE_URL") == null) {
            System.err.println("Name an empty database: SPRING_DATASOURCE_URL=jdbc:postgresql://host/database");
            return REFUSED;
        }
        Path folder = Files.createTempDirectory("alongside-faults");
        try {
            boolean killed = kills == 0 || survivesKills(folder.resolve("killed"));
            boolean damaged =
                    damage == 0 || new FaultDamage(folder.resolve("damaged"), new Random(seed)).survives(damage);
            return killed && damaged ? 0 : LOST;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean survivesKills(Path folder) throws IOException, InterruptedException {
        List<FaultDrill.Plug> plugs = plugs(kills, seed);
        System.out.printf("Pulling the plug %d times ...%n", plugs.size());
        AtomicInteger pulled = new AtomicInteger();
        Consumer<String> progress = name -> System.out.printf("  %d: %s%n", pulled.incrementAndGet(), name);
        FaultTally tally = FaultDrills.pull(folder, environments(), plugs, progress);
        System.out.println();
        System.out.print(tally.asText());
        return tally.isClean();
    }

    /** One drill where the store was named, as it is one store; else one for each core. */
    private List<Map<String, String>> environments() {
        return store == Store.postgresql
                ? List.of(System.getenv())
                : Collections.nCopies(Runtime.getRuntime().availableProcessors(), Map.of());
    }

    /** Every marked point once but those of a backup, which has processes of its own; then so many at random. */
    static List<FaultDrill.Plug> plugs(int atRandom, long seed) {
        Random chance = new Random(seed);
        List<FaultDrill.Plug> plugs = new ArrayList<>();
        Stream.of(CrashPoint.values())
                .filter(point -> !point.isOfBackup())
                .map(FaultDrill.Plug::at)
                .forEach(plugs::add);
        Stream.generate(() -> FaultDrill.Plug.atRandom(chance)).limit(atRandom).forEach(plugs::add);
        return plugs;
    }
}
