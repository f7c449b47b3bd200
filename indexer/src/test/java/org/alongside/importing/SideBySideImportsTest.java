package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.listing.ListingChanges;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several networks at once, and what is taken back meanwhile: index and store stay equal, and nothing is there twice. */
@DirectoryTest
class SideBySideImportsTest {

    private static final int ROUNDS = 4;
    private static final int NETWORKS = 4;
    private static final int GROUPS = 230;

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private ImportUndo takingBack;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ListingSearch search;

    @Autowired
    private ListingChanges changes;

    @Autowired
    private ADirectory directory;

    @BeforeEach
    void empty() {
        directory.clear();
    }

    @Test
    void eachListingIsThereOnceHoweverManyNetworksComeInAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            directory.clear();
            IntStream.range(0, NETWORKS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> bringIn("town-" + i)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(index.drift().isNone()).as("%s", index.drift()).isTrue();
            if ("cluster".equals(System.getProperty("alongside.engines"))) {
                // There the last notes are looked at in their own time.
                index.catchUp();
            }
            assertThat(changes.count()).isZero();
            assertThat(pagedThrough()).hasSize(NETWORKS * GROUPS);
        }
    }

    /** Each in its own order: added, changed, taken back, and added again. */
    private void bringIn(String town) {
        feedImport.run(AFeed.of(GROUPS).into(town));
        ImportReport changed =
                feedImport.run(AFeed.of(GROUPS).with("x", "Extra").into(town).asAddition());
        takingBack.run(Objects.requireNonNull(changed.run()));
    }

    /** Every service that paging meets, from the first page to an empty one. */
    private List<UUID> pagedThrough() {
        List<UUID> met = new ArrayList<>();
        Set<UUID> once = new HashSet<>();
        ListingResults page;
        do {
            page = search.search(ListingQuery.of("").page(met.size(), ListingQuery.LARGEST));
            for (ListingHit hit : page.hits()) {
                met.add(hit.card().id());
                assertThat(once.add(hit.card().id())).as("met once").isTrue();
            }
        } while (!page.hits().isEmpty());
        assertThat(page.total()).isEqualTo(met.size());
        return met;
    }
}
