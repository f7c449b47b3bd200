package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.testing.EmbeddedOnly;
import org.alongside.testing.OpenDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that edits, settles and refills is killed at random. {@code -Dfaults.kills=N} kills it more often than the {@value #KILLS} times
 * of every run.
 */
@EmbeddedOnly
class KilledTest {

    private static final int KILLS = 2;
    private static final int LONGEST_RUN_MILLIS = 3000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasAcknowledgedIsThereWholeAndTheIndexFollows() throws Exception {
        Random chance = new Random();
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < Integer.getInteger("faults.kills", KILLS); kill++) {
            acknowledged.addAll(sayUntilKilled("kill" + kill, chance.nextInt(LONGEST_RUN_MILLIS)));
            long opened = System.nanoTime();
            try (OpenDirectory directory = OpenDirectory.in(folder)) {
                long seconds = Duration.ofNanos(System.nanoTime() - opened).toSeconds();
                Map<String, Long> batches = directory.directory().names().stream()
                        .collect(Collectors.groupingBy(name -> name.split("/", -1)[0], Collectors.counting()));
                assertThat(batches.keySet()).as("acknowledged").containsAll(acknowledged);
                assertThat(batches.values()).as("no half batches").allMatch(count -> count == SayingProcess.BATCH);
                assertThat(directory.get(SearchIndex.class).drift()).isEqualTo(SearchIndex.Drift.NONE);
                assertThat(directory
                                .get(ListingSearch.class)
                                .search(ListingQuery.of(""))
                                .total())
                        .isEqualTo(batches.size() * (long) SayingProcess.BATCH);
                System.out.printf("kill %d: %d batches, open after %d s%n", kill, batches.size(), seconds);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private Set<String> sayUntilKilled(String name, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve(name + ".said");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SayingProcess.class.getName(),
                        folder.toString(),
                        name))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && acknowledged(said).isEmpty()) {
            Thread.sleep(50);
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
        return acknowledged(said);
    }

    /** A line cut short was never acknowledged: each ends with a full stop. */
    private static Set<String> acknowledged(Path said) throws IOException {
        return Files.readAllLines(said).stream()
                .filter(line -> line.startsWith(SayingProcess.SAID) && line.endsWith("."))
                .map(line -> line.substring(SayingProcess.SAID.length(), line.length() - 1))
                .collect(Collectors.toSet());
    }
}
