package org.alongside.listing;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An address that stays, and from which nobody can try out where a hidden group meets. */
@DirectoryTest
class ListingIdsTest {

    private static final UUID TEA = Keys.ofService("leeds", "tea");

    @Autowired
    ADirectory directory;

    @Autowired
    Listings listings;

    @Autowired
    Networks networks;

    @Autowired
    EntityManager store;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        directory.clear();
    }

    @Test
    void theIdCannotBeMadeFromWhatThePublicKnows() {
        directory.add(tea());
        assertThat(only().id())
                .isNotEqualTo(Generators.nameBasedGenerator(TEA).generate("main"))
                .isNotEqualTo(new UUID(0, 0));
        assertThat(only().id().version()).isEqualTo(8);
    }

    @Test
    void aPlaceThatComesBackHasTheSameId() {
        directory.add(tea());
        UUID before = only().id();
        listings.record(List.of(NewStatement.gone("leeds", Keys.next(), TEA)));
        assertThat(listings.ofService(TEA)).isEmpty();
        directory.add(tea());
        assertThat(only().id()).isEqualTo(before);
    }

    @Test
    void aListingOfAnEarlierVersionKeepsItsId() {
        directory.add(tea());
        UUID earlier = Generators.nameBasedGenerator(TEA).generate("main");
        transactions.executeWithoutResult(
                status -> store.createNativeQuery("update listing set id = :id where service_id = :of")
                        .setParameter("id", earlier)
                        .setParameter("of", TEA)
                        .executeUpdate());
        directory.add(tea().named("Tea and cake"));
        assertThat(only().id()).isEqualTo(earlier);
        assertThat(only().service().name()).isEqualTo("Tea and cake");
    }

    @Test
    void aGroupInBangorIsDrawnInTheBangorOfItsPostcodeOrItsNetwork() {
        LatLng gwynedd = new LatLng(53.228, -4.128);
        directory.add(tea().precise(Precision.ASK_US).inTown("Bangor", "LL57"));
        assertThat(milesFrom(gwynedd)).isLessThan(5);
        directory.add(tea().precise(Precision.ASK_US).inTown("Bangor", null));
        assertThat(only().shownPlace().point()).isNull();
        networks.put("leeds", true, Network.About.named("N").in(Network.Home.in("Gwynedd")));
        directory.add(tea().named("Tea of Bangor").precise(Precision.ASK_US).inTown("Bangor", null));
        assertThat(milesFrom(gwynedd)).isLessThan(5);
    }

    private double milesFrom(LatLng point) {
        return Objects.requireNonNull(only().shownPlace().point()).to(point).inMiles();
    }

    private Listing only() {
        return listings.ofService(TEA).getFirst();
    }

    private static AService tea() {
        return aService().keyed("tea").named("Tea");
    }
}
