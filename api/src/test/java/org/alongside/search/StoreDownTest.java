package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.network.KnownNetworks;
import org.alongside.network.Network;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The store is gone: what is in the index is still found, nothing is taken in, and nothing broken reads as "nothing found". */
@DirectoryTest
@DirtiesContext
class StoreDownTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    SearchIndex index;

    @Autowired
    KnownNetworks networks;

    @Autowired
    DataSource store;

    @Test
    void searchAndListingAnswerFromTheIndexAndEditsAreRefused() throws Exception {
        directory.holds(aService().keyed("tea").named("Tea and talk"));
        assertThat(networks.list()).hasSize(1);
        store.unwrap(HikariDataSource.class).close();
        ListingResults results = search.search(ListingQuery.of("tea").withFacets());
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.limited()).isFalse();
        UUID tea = results.hits().getFirst().card().id();
        assertThat(search.find(tea)).isPresent();
        assertThatThrownBy(() -> directory.add(aService().named("Never taken in")))
                .isInstanceOf(RuntimeException.class);
        assertThat(search.search(ListingQuery.of("never taken in")).relaxed()).isFalse();

        assertThat(networks.list()).extracting(Network::name).containsExactly("Leeds Alongside");
        assertThat(networks.find("leeds")).isPresent();

        index.isNotWhole();
        assertThatThrownBy(() -> search.search(ListingQuery.of("tea"))).isInstanceOf(SearchUnavailableException.class);
        assertThatThrownBy(() -> search.find(tea)).isInstanceOf(SearchUnavailableException.class);
    }
}
