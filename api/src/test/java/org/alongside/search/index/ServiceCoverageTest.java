package org.alongside.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alongside.listing.draft.Attendance;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.junit.jupiter.api.Test;

class ServiceCoverageTest {

    private static final ListingQuery.Near LEEDS =
            new ListingQuery.Near(new LatLng(53.8, -1.55), Distance.miles(10), null, 0);
    private static final Set<String> AROUND_LEEDS = Set.of("leeds", "leeds-council");

    @Test
    void whatIsMetNobodyKnowsWhereServesNoArea() {
        ServiceCoverage unknown =
                new ServiceCoverage(Attendance.IN_PERSON, null, Set.of(), Set.of(ServiceCoverage.ANYWHERE));
        assertThat(unknown.isIn(Lane.COVERS, LEEDS, AROUND_LEEDS)).isFalse();
        assertThat(unknown.isIn(Lane.NEAR, LEEDS, AROUND_LEEDS)).isFalse();
        assertThat(unknown.isIn(Lane.ANY, LEEDS, AROUND_LEEDS)).isTrue();
    }
}
