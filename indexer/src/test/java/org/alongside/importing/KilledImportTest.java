package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.alongside.feed.FeedFile;
import org.alongside.search.SearchIndex;
import org.alongside.testing.EmbeddedOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code kill -9} in the middle of an import: what was kept is there, whole, in store and index; importing again completes it. */
@EmbeddedOnly
class KilledImportTest {

    private static final int SERVICES = 1600;
    private static final int PLACES = 2;
    private static final List<Integer> KILLED_AFTER = List.of(200, 800);
    private static final int LONGEST_PAUSE_IN_MILLISECONDS = 400;

    private final Random random = new Random();

    @Test
    void killedImportLosesNothingItHasKept(@TempDir Path folder) throws Exception {
        Path feed = Files.writeString(folder.resolve("feed.csv"), feed());
        for (int enough : KILLED_AFTER) {
            int kept = importUntilKilled(folder, feed, enough);
            try (ConfigurableApplicationContext directory = ImportingProcess.open(folder)) {
                assertWhole(directory, kept);
            }
        }
        try (ConfigurableApplicationContext directory = ImportingProcess.open(folder)) {
            ImportReport report = directory.getBean(FeedImport.class).run(ImportRequest.of("town", FeedFile.at(feed)));
            assertThat(report.added() + report.unchanged()).isEqualTo(SERVICES);
            assertThat(report.unchanged()).isGreaterThanOrEqualTo(KILLED_AFTER.getLast());
            assertThat(report.changed()).isZero();
            assertWhole(directory, SERVICES);
            assertThat(count(directory, "select count(*) from Statement")).isEqualTo(SERVICES);
        }
    }

    private static void assertWhole(ConfigurableApplicationContext directory, int kept) {
        long services = count(directory, "select count(distinct serviceId) from Listing");
        assertThat(services).isGreaterThanOrEqualTo(kept);
        assertThat(count(directory, "select count(*) from Listing")).isEqualTo(services * PLACES);
        assertThat(count(directory, "select count(*) from Statement")).isEqualTo(services);
        SearchIndex index = directory.getBean(SearchIndex.class);
        index.repair();
        assertThat(index.drift().isNone()).isTrue();
    }

    private static long count(ConfigurableApplicationContext directory, String query) {
        return directory
                .getBean(EntityManager.class)
                .createQuery(query, Long.class)
                .getSingleResult();
    }

    /** Kills the process a random moment after it has kept enough, and tells how many it said it had kept by then. */
    private int importUntilKilled(Path folder, Path feed, int enough) throws IOException, InterruptedException {
        Process process = start(folder, feed);
        int kept = 0;
        StringBuilder complaints = new StringBuilder();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!line.startsWith(ImportingProcess.KEPT)) {
                    complaints.append(line).append('\n');
                    continue;
                }
                kept = Integer.parseInt(line.substring(ImportingProcess.KEPT.length()));
                if (kept >= enough && process.isAlive()) {
                    Thread.sleep(random.nextInt(LONGEST_PAUSE_IN_MILLISECONDS));
                    // By its handle, which leaves what it has said to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(kept).as(complaints.toString()).isGreaterThanOrEqualTo(enough);
        assertThat(process.waitFor()).as("killed, not ended").isNotZero();
        return kept;
    }

    private Process start(Path folder, Path feed) throws IOException {
        String classPath = Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-Xmx512m",
                "-cp",
                classPath,
                ImportingProcess.class.getName(),
                folder.toString(),
                feed.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String feed() {
        StringBuilder feed = new StringBuilder("id,name,place,attendance,city,dtstart,rrule,opens_at\n");
        for (int i = 0; i < SERVICES; i++) {
            feed.append("g-")
                    .append(i)
                    .append(",Group ")
                    .append(i)
                    .append(",hut,in-person,Leeds,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00\n");
            feed.append("g-").append(i).append(",,online,online,,2025-01-09,FREQ=WEEKLY;BYDAY=TH,19:00\n");
        }
        return feed.toString();
    }
}
