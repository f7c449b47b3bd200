package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import tools.jackson.databind.ObjectWriter;

/**
 * A new case is a new pair of files: {@code queries/NAME.graphql}, with {@code NAME.variables.json} if it has variables, and
 * {@code expectations/NAME.json}. Run with {@code -Dexpectations=write} to write what is answered now, and read the difference.
 */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GoldenQueriesTest {

    private static final Path FILES = Path.of("src/test/resources");
    /** They are made with a secret of each store (UUID version 8). */
    private static final String ID_OF_A_LISTING = "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static final ObjectWriter PRETTY = Asking.JSON.writerWithDefaultPrettyPrinter();

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    static Stream<String> queries() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("queries"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @BeforeEach
    void fill() {
        directory.holds(SmallDirectory.services());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAnsweredAsExpected(String name) throws IOException {
        String query = Files.readString(FILES.resolve("queries/" + name + ".graphql"));
        Path variables = FILES.resolve("queries/" + name + ".variables.json");
        Map<String, ?> values = Files.exists(variables)
                ? Asking.JSON.readerForMapOf(Object.class).readValue(Files.readString(variables))
                : Map.of();
        String answer = PRETTY.writeValueAsString(
                        new Asking(environment).query(query, values).body())
                .replaceAll(ID_OF_A_LISTING, "id of a listing");
        Path expectation = FILES.resolve("expectations/" + name + ".json");
        if ("write".equals(System.getProperty("expectations"))) {
            Files.writeString(expectation, answer + "\n");
            Assumptions.abort("written, not compared");
        }
        assertThat(answer)
                .isEqualToNormalizingNewlines(Files.readString(expectation).strip());
    }
}
