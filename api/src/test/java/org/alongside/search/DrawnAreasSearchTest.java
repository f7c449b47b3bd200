package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Groups that meet in Bristol and say that they cover areas drawn in {@code patches.geojson}, asked for from within and from without. */
@DirectoryTest
@TestPropertySource(properties = "alongside.areas=src/test/resources/areas")
@DirtiesContext
class DrawnAreasSearchTest {

    private static final LatLng INSIDE_BOTH = new LatLng(53.82, -1.58);
    private static final LatLng JUST_OUTSIDE = new LatLng(53.82, -1.602);
    private static final LatLng IN_THE_HOLE = new LatLng(53.85, -1.55);
    private static final LatLng IN_THE_OTHER_PIECE = new LatLng(53.85, -2.55);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @BeforeEach
    void open() {
        directory.holds(
                aService().named("By its name").at(51.45, -2.59).serving("North Patch"),
                aService().named("By its code").at(51.45, -2.59).serving("np1"),
                aService().named("In two pieces").at(51.45, -2.59).serving("Two Pieces"),
                aService().named("Of a patch nobody drew").at(51.45, -2.59).serving("South Patch"));
    }

    @Test
    void aGroupThatCoversADrawnAreaIsFoundFromInsideItAndNotFromOutside() {
        assertThat(covering(INSIDE_BOTH)).containsExactlyInAnyOrder("By its name", "By its code", "In two pieces");
        assertThat(covering(JUST_OUTSIDE)).isEmpty();
    }

    @Test
    void aHoleIsOutside() {
        assertThat(covering(IN_THE_HOLE)).isEmpty();
    }

    @Test
    void everyPieceIsInside() {
        assertThat(covering(IN_THE_OTHER_PIECE)).containsExactly("In two pieces");
    }

    /** Nobody meets near any of these points, so what is found covers them. */
    private List<String> covering(LatLng point) {
        ListingQuery near = ListingQuery.of("").near(point, Distance.miles(5));
        assertThat(search.search(near.in(Lane.NEAR)).total()).isZero();
        return search.search(near.in(Lane.COVERS)).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }
}
