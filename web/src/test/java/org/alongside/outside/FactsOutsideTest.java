package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsOutsideTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFeedsFactsAreFoundByPageAndByGraphQl() throws IOException {
        Path feed = Files.writeString(folder.resolve("north.csv"), """
                id,name,no_diagnosis,roles,employer,workers,attendance,city
                one,Open Door,yes,,,,in-person,Leeds
                two,Clinic Group,no,,,,in-person,Leeds
                three,Alongside You,,navigator;advocate,nhs,paid,in-person,Leeds
                four,Says Nothing,,,,,in-person,Leeds
                """);
        try (Product product = Product.start(folder.resolve("directory"), "--empty")) {
            Command.Ended ended = Command.run(
                    "import",
                    feed.toString(),
                    "--network",
                    "north",
                    "--data",
                    product.data().toString());

            assertThat(ended.status()).as(ended.said()).isZero();
            String without = product.get("/search?q=no+diagnosis+needed").body();
            assertThat(without).contains("Open Door").doesNotContain("Clinic Group", "Says Nothing");
            String navigator = product.get("/search?role=navigator").body();
            assertThat(navigator).contains("Alongside You").doesNotContain("Open Door");
            assertThat(found(product, "participation: NO_DIAGNOSIS"))
                    .contains("Open Door")
                    .doesNotContain("Clinic Group", "Says Nothing", "Alongside You");
            assertThat(found(product, "role: ADVOCATE, employer: NHS, workers: PAID"))
                    .contains("Alongside You", "NAVIGATOR")
                    .doesNotContain("Open Door");
        }
    }

    private static String found(Product product, String filters) {
        return product.graphql("{\"query\": \"{ listings(first: 10, filters: {" + filters
                        + "}) { edges { node { name organiser { roles } } } } }\"}")
                .body();
    }
}
