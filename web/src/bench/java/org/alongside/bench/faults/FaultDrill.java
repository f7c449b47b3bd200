package org.alongside.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alongside.crash.CrashPoint;
import org.jspecify.annotations.Nullable;

/** Kills one {@link FaultVictim} after the other, all on the same store. The next process reports what it finds, and is killed next. */
final class FaultDrill {

    /** A town's history grows with each import; a directory's does not that fast. */
    private static final int KILLS_PER_ROUND = 40;

    private static final int LONGEST_LIFE_MILLIS = 2000;
    private static final int DURING_OPENING = 5;
    private static final int NEVER_REACHED_SECONDS = 300;

    private final Path folder;
    private final boolean ownStore;
    private final Map<String, String> environment;
    private final FaultLedger ledger = new FaultLedger();
    private final FaultTally tally = new FaultTally();
    private final List<String> unseen = new ArrayList<>();
    private final List<String> program;
    private int round;

    /**
     * @param program the part of the command line from the class path to the main class
     * @param environment says where the store is; where it says nothing, it is H2 in the folder
     */
    FaultDrill(Path folder, List<String> program, Map<String, String> environment) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.program = program;
        this.ownStore = environment.isEmpty();
        this.environment = environment;
    }

    /**
     * When a plug is pulled.
     *
     * @param point at this moment, or where there is none:
     * @param millis after the directory is open, or {@code whileOpening} after the process began
     */
    record Plug(@Nullable CrashPoint point, int millis, boolean whileOpening) {

        static Plug at(CrashPoint point) {
            return new Plug(point, 0, false);
        }

        /** One in {@value #DURING_OPENING} is killed while it opens and repairs. */
        static Plug atRandom(Random chance) {
            return new Plug(null, chance.nextInt(LONGEST_LIFE_MILLIS), chance.nextInt(DURING_OPENING) == 0);
        }

        String name() {
            return point == null ? "at random" : point.name();
        }
    }

    /**
     * Pulls each plug once, in this order, and looks what is there afterwards.
     *
     * @param progress told of each kill
     */
    FaultTally pull(List<Plug> plugs, Consumer<String> progress) throws IOException, InterruptedException {
        for (int i = 0; i < plugs.size(); i++) {
            live(plugs.get(i));
            unseen.add(plugs.get(i).name());
            progress.accept(plugs.get(i).name());
            boolean endsRound = (i + 1) % KILLS_PER_ROUND == 0;
            if (endsRound || i == plugs.size() - 1) {
                look();
                round++;
                ledger.beginAnew();
            }
        }
        return tally;
    }

    /** A process that only tells what is there, and ends by itself. */
    void look() throws IOException, InterruptedException {
        live(null);
    }

    /** From the opening to the plug; without one, it only looks. */
    private void live(@Nullable Plug plug) throws IOException, InterruptedException {
        Path complaints = folder.resolve("complaints.txt");
        Process process = start(plug, complaints);
        Thread killer = Thread.ofPlatform().daemon().unstarted(() -> kill(process, plug));
        boolean waits = plug != null && plug.point() == null && !plug.whileOpening();
        if (!waits) {
            killer.start();
        }
        Map<String, int[]> seen = new HashMap<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(FaultVictim.FULL_STOP)) {
                    take(List.of(line.split(" ", -1)), seen);
                }
                if (line.equals("ready" + FaultVictim.FULL_STOP) && waits) {
                    killer.start();
                }
            }
        }
        int status = process.waitFor();
        if (status != (plug == null ? 0 : CrashPoint.STATUS)) {
            throw new IllegalStateException("%s: the process ended by itself, or had to be ended, with status %d%n%s"
                    .formatted(plug == null ? "looking" : plug.name(), status, Files.readString(complaints)));
        }
    }

    private static void kill(Process process, @Nullable Plug plug) {
        try {
            if (plug != null && plug.point() == null) {
                Thread.sleep(plug.millis());
                // By its handle, which leaves what it has said to be read.
                process.toHandle().destroyForcibly();
            } else if (!process.waitFor(NEVER_REACHED_SECONDS, TimeUnit.SECONDS)) {
                process.toHandle().destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(List<String> words, Map<String, int[]> seen) {
        switch (words.getFirst()) {
            case "whole", "town", "village", "half", "differs" -> seen.put(words.getFirst(), numbers(words));
            case "ready" -> {
                FaultLedger.Loss loss = ledger.compare(
                        numbers(seen, "town"),
                        numbers(seen, "village"),
                        numbers(seen, "half")[0],
                        numbers(seen, "differs")[0]);
                tally.add(unseen, loss, numbers(seen, "whole")[0]);
                unseen.clear();
            }
            default -> ledger.note(words);
        }
    }

    private static int[] numbers(Map<String, int[]> seen, String what) {
        return Objects.requireNonNull(seen.get(what), what);
    }

    private static int[] numbers(List<String> words) {
        return IntStream.range(1, words.size() - 1)
                .map(i -> Integer.parseInt(words.get(i)))
                .toArray();
    }

    private Process start(@Nullable Plug plug, Path complaints) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        if (plug != null && plug.point() != null) {
            command.add("-D" + CrashPoint.PROPERTY + "=" + plug.point());
        }
        command.addAll(program);
        command.addAll(List.of("victim", "--data=" + folder));
        command.addAll(List.of("--round=" + round, "--import=" + ledger.nextImport(), "--edit=" + ledger.nextEdit()));
        command.addAll(ownStore ? List.of("--own-store") : List.of());
        command.addAll(plug == null ? List.of("--look") : List.of());
        ProcessBuilder process = new ProcessBuilder(command).redirectError(complaints.toFile());
        process.environment().putAll(environment);
        return process.start();
    }
}
