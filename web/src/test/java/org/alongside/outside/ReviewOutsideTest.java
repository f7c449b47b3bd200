package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group for people who were abused waits for a person; that person publishes it or keeps it hidden, and the next import changes nothing. */
class ReviewOutsideTest {

    private static final Pattern ID = Pattern.compile("([0-9a-f-]{36}) .* Freedom Programme");

    @TempDir
    static Path folder = Path.of("");

    @Test
    void whatWaitsIsPublishedKeptHiddenAndTakenBack() throws IOException {
        try (Product product = Product.start(folder.resolve("directory"), "--empty")) {
            bringIn(product, "Leeds", "LS6 2QT", "We meet.");
            assertThat(search(product)).doesNotContain("Freedom Programme");
            String id = id(review(product).out());
            assertThat(review(product, "show", id).out()).contains("Held back", "Leeds LS6", "It waits.");

            Command.Ended exact = review(product, "publish", id, "--precision", "exact", "--by", "Ann");
            assertThat(exact.status()).isEqualTo(2);
            assertThat(exact.err()).contains("--precision is area or ask-us");

            assertThat(review(product, "publish", id, "--precision", "ask-us", "--by", "Ann")
                            .status())
                    .isZero();
            assertThat(search(product)).contains("Freedom Programme").doesNotContain("LS6", "Quillpassage");
            assertThat(review(product).out()).contains("Nothing waits for a person.");

            bringIn(product, "Leeds", "LS6 2QT", "We meet and talk.");
            assertThat(search(product)).contains("Freedom Programme");
            assertThat(review(product, "show", id).out())
                    .contains("published as ask-us by Ann", "The last decision holds.");

            assertThat(review(product, "keep-hidden", id, "--by", "Bea").status())
                    .isZero();
            bringIn(product, "Leeds", "LS6 2QT", "We meet.");
            assertThat(search(product)).doesNotContain("Freedom Programme");
            assertThat(review(product).out()).contains("Nothing waits for a person.");

            assertThat(review(product, "undo", id).out()).contains("waits for a person again");
            assertThat(review(product).out()).contains("Freedom Programme");

            review(product, "publish", id, "--precision", "area", "--by", "Ann");
            assertThat(search(product)).contains("Freedom Programme");
            bringIn(product, "Bradford", "BD1 1AA", "We meet.");
            assertThat(search(product)).doesNotContain("Freedom Programme");
            assertThat(review(product).out()).contains("Freedom Programme");
        }
    }

    private static String id(String listed) {
        Matcher id = ID.matcher(listed);
        assertThat(id.find()).as(listed).isTrue();
        return id.group(1);
    }

    private static Command.Ended review(Product product, String... words) {
        List<String> all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", product.data().toString()));
        return Command.run(all.toArray(String[]::new));
    }

    private static String search(Product product) {
        return product.get("/search").body();
    }

    private static void bringIn(Product product, String city, String postcode, String description) throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.csv"),
                "id,name,description,kind,address_1,city,postal_code,hours\n"
                        + "guarded,Freedom Programme,%s,self-help-group,7 Quillpassage,%s,%s,by-arrangement\n"
                                .formatted(description, city, postcode)
                        + "tea,Tea and talk,%s,self-help-group,3 Mill Lane,%s,%s,by-arrangement\n"
                                .formatted(description, city, postcode));
        Command.Ended ended = Command.run(
                "import",
                feed.toString(),
                "--network",
                "leeds",
                "--data",
                product.data().toString());
        assertThat(ended.status()).as(ended.said()).isNotEqualTo(2);
    }
}
