package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built directory shows one list, to people and to programs. */
class OneListOutsideTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern CARD = Pattern.compile(
            "class=\"(?:card-name|door)\">.*?href=\"/(?:cy/)?listing/([0-9a-f-]{36})\"", Pattern.DOTALL);

    @TempDir
    Path folder = Path.of("");

    @Test
    void peopleAndProgramsReadTheSameListAndAWidowsGroupStandsFirst() throws IOException {
        try (Product product = Product.start(folder.resolve("directory"))) {
            JsonNode found = JSON.readTree(product.graphql(JSON.writeValueAsString(Map.of("query", """
                            { resultsPage(words: "galar", near: {place: "Pwllheli"}) {
                                hits { reach listing { id name } } openAccess { listing { id } } openAccessAfter } }
                            """)))
                            .body())
                    .at("/data/resultsPage");
            List<String> read = new ArrayList<>(ids(found.at("/hits")));
            read.addAll(found.at("/openAccessAfter").asInt(), ids(found.at("/openAccess")));

            String page = product.get("/search?q=galar&place=Pwllheli").body();
            assertThat(CARD.matcher(page).results().map(card -> card.group(1))).containsExactlyElementsOf(read);
            assertThat(found.at("/hits/0/listing/name").asString()).isEqualTo("Grŵp Galar Caernarfon");
            assertThat(found.at("/hits/0/reach").asString()).isEqualTo("FARTHER");
            assertThat(page).contains("about 18 miles").doesNotContain("near you");
        }
    }

    private static List<String> ids(JsonNode hits) {
        return hits.valueStream().map(hit -> hit.at("/listing/id").asString()).toList();
    }
}
