package org.alongside.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.AlongsideApplication;
import org.alongside.feed.FeedFile;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportRequest;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.task.Task;
import org.alongside.task.TaskRunner;
import org.alongside.testing.ADirectory;
import org.alongside.testing.TestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A real feed comes to a practice directory. */
@SpringBootTest(
        classes = {AlongsideApplication.class, TestApplication.class},
        properties = {
            "alongside.data=target/desk",
            "spring.datasource.url=jdbc:h2:mem:desk;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
        })
class ImportHandlerTest {

    private static final String REAL = """
            id,name,description,topics,attendance,city,postal_code,latitude,longitude,dtstart,rrule,opens_at,closes_at,phone
            r-1,Real tea,We meet.,coffee-talk,in-person,Leeds,LS2 8JT,53.8,-1.55,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00,01632 960001
            """;

    @Autowired
    private ImportHandler deed;

    @Autowired
    private TaskRunner desk;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private Networks networks;

    @Autowired
    private ADirectory directory;

    @BeforeEach
    void aPracticeDirectory() {
        directory.clear();
        byte[] invented = REAL.replace("Real", "Invented").getBytes(StandardCharsets.UTF_8);
        feedImport.run(ImportRequest.of("invented", FeedFile.of("invented.csv", invented))
                .asPractice());
        assertThat(networks.isPractice()).isTrue();
    }

    @Test
    void itIsRefusedAndToldWhatCanBeDone() {
        assertThat(deed.refusal(order(false, false), REAL.length()).orElseThrow())
                .contains("practice directory", "--remove-practice", "--data DIR");
    }

    @Test
    void withRemovePracticeTheInventedGoAndTheDirectoryIsReal() throws IOException {
        Task.Ended ended = bringIn(true, false);
        assertThat(ended.exit()).as(ended.text()).isZero();
        assertThat(directory.names()).containsExactly("Real tea");
        assertThat(networks.isPractice()).isFalse();
        assertThat(networks.list()).extracting(Network::code).containsExactly("leeds");
    }

    @Test
    void aDryRunRemovesNothing() throws IOException {
        bringIn(true, true);
        assertThat(directory.names()).containsExactly("Invented tea");
        assertThat(networks.isPractice()).isTrue();
    }

    @Test
    void aFileBeyondTheBoundIsRefusedBeforeItIsSent() {
        assertThat(deed.refusal(order(true, false), ImportHandler.LARGEST + 1)).contains(ImportHandler.TOO_LARGE);
    }

    private static Map<String, String> order(boolean removePractice, boolean dryRun) {
        return new FeedOrder("leeds", "real.csv", "", dryRun, false, false, removePractice).asMap();
    }

    private Task.Ended bringIn(boolean removePractice, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), REAL);
        return desk.ended(ImportHandler.NAME, order(removePractice, dryRun), file);
    }
}
