package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.feed.FeedFile;
import org.alongside.feed.row.Problem;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code broken.csv} has one fault after another; {@code broken.expected.txt} names each by row, column and a word. */
@DirectoryTest
class BrokenFeedTest {

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private ADirectory directory;

    @BeforeEach
    void empty() {
        directory.clear();
    }

    @Test
    void everyFaultIsToldByItsRowAndColumn() throws IOException {
        List<String> expected = expected();
        ImportReport report = feedImport.run(ImportRequest.of("broken", FeedFile.at(resource("broken.csv"))));

        List<String> told = report.faults().problems().stream()
                .map(problem -> problem.row() + " " + problem.column())
                .distinct()
                .toList();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.faults().problems()).allSatisfy(problem -> {
            // A group that ends as it begins comes in without an end, and a long text by its beginning.
            boolean isCut = problem.reason().equals("the same as opens_at")
                    || problem.column().equals("description");
            assertThat(problem.severity()).isEqualTo(isCut ? Problem.Severity.WARNING : Problem.Severity.ERROR);
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.mend()).isNotBlank();
        });
    }

    @Test
    void everyGoodRowComesInAndNoOther() {
        ImportReport report = feedImport.run(ImportRequest.of("broken", FeedFile.at(resource("broken.csv"))));

        assertThat(directory.names()).isNotEmpty().allMatch(name -> name.startsWith("Good "));
        assertThat(report.counts().added()).isEqualTo(directory.names().size());
        assertThat(report.counts().refused())
                .isEqualTo(report.counts().read() - report.counts().added())
                .isGreaterThan(20);
        assertThat(report.exitStatus()).isEqualTo(ImportReport.SOME_REFUSED);
        assertThat(report.asText()).contains("row 5, kind: ").doesNotContain("Exception");
    }

    private static List<String> expected() throws IOException {
        try (InputStream bytes = resource("broken.expected.txt").openStream()) {
            return Stream.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> parts[0] + " " + parts[1])
                    .toList();
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(BrokenFeedTest.class.getResource("/data-seed/" + name));
    }
}
