package org.alongside.listing;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.alongside.listing.draft.Status;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is public is written in Java, HQL and SQL, side by side; all three must mean the same. */
@DirectoryTest
class PublicListingsTest {

    @Autowired
    ADirectory directory;

    @Autowired
    EntityManager store;

    @Test
    void allThreeLanguagesSayTheSame() {
        directory.holds();
        for (Status status : Status.values()) {
            String name = status.name();
            directory.add(
                    aService().named("Open " + name).status(status),
                    aService().named("Waiting " + name).status(status).waitingForAPerson("abuse"));
        }
        List<String> inJava = store.createQuery("from Listing order by name", Listing.class).getResultList().stream()
                .filter(Listing::isPublic)
                .map(listing -> listing.service().name())
                .toList();
        assertThat(inJava).contains("Open ACTIVE", "Open RESTING").doesNotContain("Open CLOSED", "Waiting ACTIVE");
        assertThat(store.createQuery(
                                "select name from Listing where " + PublicListings.HQL + " order by name", String.class)
                        .getResultList())
                .isEqualTo(inJava);
        assertThat(store.createNativeQuery(
                                "select name from listing where " + PublicListings.SQL + " order by name", String.class)
                        .getResultList())
                .isEqualTo(inJava);
    }
}
