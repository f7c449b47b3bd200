package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.alongside.listing.Draft;
import org.alongside.listing.DraftJson;
import org.alongside.listing.Listings;
import org.alongside.listing.Said;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class PracticeDataTest {

    @Autowired
    private PracticeData practice;

    @Autowired
    private Networks networks;

    @Autowired
    private Listings listings;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ADirectory directory;

    @Autowired
    private EntityManager store;

    @BeforeEach
    void empty() {
        directory.clear();
        store.getEntityManagerFactory().runInTransaction(session -> session.createQuery("delete from ImportRun")
                .executeUpdate());
    }

    @Test
    void everyPracticeNetworkComesInWhole() {
        List<ImportReport> reports = practice.open();

        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.problems()).as(report.asText()).isEmpty();
            assertThat(report.added()).isGreaterThanOrEqualTo(59);
            assertThat(report.waiting()).isZero();
        });
        assertThat(networks.isPractice()).isTrue();
        assertThat(networks.list()).hasSameSizeAs(reports).allMatch(Network::isPractice);
        assertThat(networks.find("leeds").orElseThrow().about().startAGroup()).contains("half idea");
        assertThat(index.drift().isNone()).isTrue();
    }

    @Test
    void removingPracticeLeavesARealDirectoryWithNothingInIt() {
        practice.open();
        assertThat(practice.open()).as("a second start brings nothing in").isEmpty();
        listings.say(List.of(Said.byPerson(anyService(), "person:7", draftOf(anyService()))));

        practice.removeAll();

        assertThat(directory.names()).isEmpty();
        assertThat(networks.list()).isEmpty();
        assertThat(networks.isPractice()).isFalse();
        assertThat(index.drift().isNone()).isTrue();
        assertThat(practice.open())
                .as("practice never comes back into a real directory")
                .isEmpty();
    }

    private UUID anyService() {
        return store.createQuery("select serviceId from Statement order by id", UUID.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Draft draftOf(UUID service) {
        String json = store.createQuery("select draft from Statement where serviceId = :service", String.class)
                .setParameter("service", service)
                .getSingleResult();
        return DraftJson.read(json, Draft.class);
    }
}
