package org.alongside.search.upkeep;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.listing.Listing;
import org.alongside.listing.ListingChanges;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.search.index.ListingFields;
import org.alongside.search.lucene.ValueCounts;
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
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

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
    ListingChanges changes;

    @Autowired
    EntityManager store;

    @Autowired
    TransactionTemplate transactions;

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
            all.add(ListingFields.field(facet));
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
            assertThat(packed.get(ListingFields.field(Facet.NETWORK))).isEqualTo(Map.of("leeds", 30L));
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

    /** Between a commit and the moment its listings go to the index, somebody else compares index and store. */
    @Test
    void aListingThatAComparisonWroteFirstIsThereOnce() throws Exception {
        CompletableFuture<Void> compared = new CompletableFuture<>();
        transactions.executeWithoutResult(status -> {
            store.unwrap(SessionImplementor.class).accessTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int outcome) {
                    compared.completeAsync(() -> {
                        index.repair();
                        return null;
                    });
                    await().until(() -> documents() == 31);
                }
            });
            directory.add(aService().keyed("late").named("Late"));
        });
        compared.get();
        assertThat(documents()).isEqualTo(31);
        assertThat(index.drift().isNone()).isTrue();
    }

    @Test
    void whatChangedIsForgottenOnceIndexAndStoreAreEqualInIt() {
        assertThat(changes.count()).isPositive();
        transactions.executeWithoutResult(status -> store.createNativeQuery(
                        "update listing set version = version + 1 where name in ('Walk 7', 'Walk 8')")
                .executeUpdate());
        assertThat(index.catchUp()).isEqualTo(new Drift(2, 0, 0));
        assertThat(changes.count()).isZero();

        directory.add(aService().keyed("walk-7").named("Walk 7, and sit"));
        transactions.executeWithoutResult(status -> store.createNativeQuery(
                        "update listing set version = version + 1 where name in ('Walk 7, and sit', 'Walk 9')")
                .executeUpdate());
        assertThat(index.catchUp()).as("one of them was noted").isEqualTo(new Drift(1, 0, 0));
        assertThat(index.repair()).isEqualTo(new Drift(1, 0, 0));
    }

    private long documents() {
        return search.search(ListingQuery.of("")).total();
    }

    private ListingCard card(String words) {
        return search.search(ListingQuery.of(words)).hits().getFirst().card();
    }

    private IndexReader reader() {
        return Search.mapping(store.getEntityManagerFactory())
                .scope(Listing.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }
}
