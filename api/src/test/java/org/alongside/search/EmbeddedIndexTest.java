package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.listing.Listing;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.EmbeddedOnly;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.Directory;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What makes the embedded index fast: cards are read once, facets are counted packed, and pieces are gathered. */
@DirectoryTest
@EmbeddedOnly
class EmbeddedIndexTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    SearchIndex index;

    @Autowired
    EntityManagerFactory store;

    @BeforeEach
    void fill() {
        directory.holds(IntStream.range(0, 30)
                .mapToObj(i -> aService().keyed("walk-" + i).named("Walk " + i))
                .toArray(AService[]::new));
    }

    @Test
    void aCardIsReadOnceUntilItsListingChanges() {
        ListingCard first = card("walk 7");
        assertThat(card("walk 7")).isSameAs(first);

        directory.add(aService().keyed("walk-7").named("Walk 7, and sit"));

        assertThat(card("walk 7").service().name()).isEqualTo("Walk 7, and sit");
    }

    @Test
    void aCardThatIsRememberedIsNotShownOnceItsListingIsGone() {
        UUID listing = card("walk 7").id();
        directory.holds(aService().keyed("other").named("Other"));

        assertThat(search.find(listing)).isEmpty();
    }

    @Test
    void allFacetsTogetherAreCountedAsEachIsAlone() throws IOException {
        List<String> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            all.add(ListingDocument.field(facet));
        }
        try (IndexReader reader = reader()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Map<String, Map<String, Long>> packed =
                    searcher.search(new MatchAllDocsQuery(), new ValueCounts.Manager(all));
            for (String field : all) {
                assertThat(packed.get(field))
                        .isEqualTo(searcher.search(new MatchAllDocsQuery(), new ValueCounts.Manager(List.of(field)))
                                .get(field));
            }
            assertThat(packed.get(ListingDocument.field(Facet.NETWORK))).isEqualTo(Map.of("leeds", 30L));
        }
    }

    @Test
    void whatWasWrittenOneByOneIsGatheredIntoOnePiece() throws IOException {
        for (int i = 0; i < 5; i++) {
            directory.add(aService().keyed("walk-" + i).named("Run " + i));
            search.search(ListingQuery.of("run"));
        }
        try (IndexReader reader = reader()) {
            assertThat(reader.leaves()).hasSizeGreaterThan(1);
        }

        index.repair();

        try (IndexReader reader = reader()) {
            assertThat(reader.leaves()).hasSize(1);
            assertThat(reader.numDeletedDocs()).isZero();
            Directory files = ((SegmentReader) reader.leaves().getFirst().reader()).directory();
            assertThat(List.of(files.listAll()))
                    .as("nothing is left of the earlier pieces")
                    .filteredOn(file -> !file.equals(IndexWriter.WRITE_LOCK_NAME))
                    .containsExactlyInAnyOrderElementsOf(
                            SegmentInfos.readLatestCommit(files).files(true));
        }
    }

    private ListingCard card(String words) {
        return search.search(ListingQuery.of(words)).hits().getFirst().card();
    }

    private IndexReader reader() {
        return Search.mapping(store)
                .scope(Listing.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }
}
