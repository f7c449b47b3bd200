package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkPageOutsideTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void groupsOfOneNameAllStandOnTheirNetworksPage() throws IOException {
        Path feed = Files.writeString(folder.resolve("north.csv"), """
                id,name,attendance,location_name,city
                one,Peer Support Group,in-person,Mind House,Leeds
                two,Peer Support Group,in-person,St Anne's Hall,Bradford
                three,Walking Together,in-person,Park Lodge,Leeds
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
            String page = product.get("/network/north").body();
            assertThat(Pattern.compile("<bdi>Peer Support Group</bdi>")
                            .matcher(page)
                            .results())
                    .as(page)
                    .hasSize(2);
            assertThat(page).contains("Walking Together");
        }
    }
}
