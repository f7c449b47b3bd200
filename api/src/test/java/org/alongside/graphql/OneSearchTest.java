package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.alongside.graphql.Asking.Answer;
import org.alongside.graphql.http.CachedDocuments;
import org.alongside.search.ListingSearch;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What one request may cost us at most: one search, and no second look at a text that is known. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OneSearchTest {

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    @Autowired
    GraphQlSource schema;

    @MockitoSpyBean
    ListingSearch search;

    private Asking ask;

    @BeforeEach
    void fill() {
        directory.holds(SmallDirectory.services());
        ask = new Asking(environment);
    }

    @Test
    void listFacetsAndMapAreOneSearch() {
        Answer answer = ask.query(
                "query ($zoom: Int!) { listings(first: 5) { totalCount edges { node { name } } facets { facet }"
                        + " mapCells(zoom: $zoom) { totalCount cells { count } } } }",
                Map.of("zoom", 6));

        assertThat(answer.data("/listings/mapCells/cells").isEmpty()).isFalse();
        assertThat(answer.data("/listings/mapCells/totalCount")).isEqualTo(answer.data("/listings/totalCount"));
        verify(search, times(1)).search(any());
    }

    @Test
    void oneListHasOneZoom() {
        Answer answer = ask.query(
                "{ listings(first: 5) { a: mapCells(zoom: 6) { totalCount } b: mapCells(zoom: 7) { totalCount } } }");

        assertThat(answer.code()).isEqualTo("BAD_INPUT");
        assertThat(answer.field()).isEqualTo("mapCells.zoom");
    }

    @Test
    void aZoomThatNoMapHasIsRefused() {
        Answer answer = ask.query("{ listings(first: 5) { mapCells(zoom: 3) { totalCount } } }");

        assertThat(answer.code()).isEqualTo("BAD_INPUT");
        assertThat(answer.field()).isEqualTo("mapCells.zoom");
    }

    @Test
    void textsAreRemembered() {
        assertThat(schema.graphQl().getPreparsedDocumentProvider()).isInstanceOf(CachedDocuments.class);
    }
}
