package org.alongside.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideApplication;
import org.alongside.feed.FeedFile;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportRequest;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.testing.ADirectory;
import org.alongside.testing.TestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class FeedDeskTest {

    private static final String REAL = """
            id,name,description,topics,attendance,city,postal_code,latitude,longitude,dtstart,rrule,opens_at,closes_at,phone
            r-1,Real tea,We meet.,coffee-talk,in-person,Leeds,LS2 8JT,53.8,-1.55,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00,01632 960001
            """;

    @Autowired
    private FeedDesk desk;

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private Networks networks;

    @Autowired
    private ADirectory directory;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aPracticeDirectory() {
        directory.clear();
        byte[] invented = REAL.replace("Real", "Invented").getBytes(StandardCharsets.UTF_8);
        feedImport.run(ImportRequest.of("invented", FeedFile.of("invented.csv", invented))
                .asPractice());
        assertThat(networks.isPractice()).isTrue();
    }

    @Test
    void itIsRefusedAndToldWhatCanBeDone() throws IOException {
        assertThat(bringIn(false, false)).isEqualTo(2);
        assertThat(String.join("\n", told)).contains("practice directory", "--remove-practice", "--data DIR");
        assertThat(directory.names()).containsExactly("Invented tea");
    }

    @Test
    void withRemovePracticeTheInventedGoAndTheDirectoryIsReal() throws IOException {
        assertThat(bringIn(true, false)).as(told.toString()).isZero();
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
    void aFeedThatGrowsBeyondTheBoundOnItsWayIsRefused() throws IOException {
        FeedOrder order = new FeedOrder("leeds", "huge.csv", "", false, false, true);
        assertThat(desk.bringIn(order, new Endless(), told::add)).isEqualTo(2);
        assertThat(told).containsExactly(FeedDesk.TOO_LARGE);
        assertThat(directory.names()).containsExactly("Invented tea");
    }

    private int bringIn(boolean removePractice, boolean dryRun) throws IOException {
        FeedOrder order = new FeedOrder("leeds", "real.csv", "", dryRun, false, removePractice);
        return desk.bringIn(order, new ByteArrayInputStream(REAL.getBytes(StandardCharsets.UTF_8)), told::add);
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    }
}
