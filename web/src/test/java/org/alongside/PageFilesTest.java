package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates, styles and scripts can be read line by line, in an editor and in a diff. */
class PageFilesTest {

    private static final int LONGEST = 130;
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LAYERS = Pattern.compile("@layer ([a-z, ]+)");

    @Test
    void noLineIsTooLongOrHasATab() throws IOException {
        for (Path file : files("html", "css", "js")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).allSatisfy(line -> {
                assertThat(line.length()).as(line).isLessThanOrEqualTo(LONGEST);
                assertThat(line).doesNotContain("\t");
            });
        }
    }

    /** A layer without a place in the order would win over all others. */
    @Test
    void everyLayerHasItsPlaceInTheOrder() throws IOException {
        Matcher first = LAYERS.matcher(Files.readString(RESOURCES.resolve("static/site.css")));
        assertThat(first.find()).isTrue();
        List<String> order = names(first);
        for (Path sheet : files("css")) {
            Matcher layers = LAYERS.matcher(Files.readString(sheet));
            while (layers.find()) {
                assertThat(order).as(sheet.toString()).containsAll(names(layers));
            }
        }
    }

    private static List<String> names(Matcher layers) {
        return List.of(String.valueOf(layers.group(1)).strip().split(", "));
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith("." + ending)))
                    .sorted()
                    .toList();
        }
    }
}
