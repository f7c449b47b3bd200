package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.listing.draft.Attendance;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other directories got wrong for years and no other test of ours names; CONTRIBUTING has the list of all. */
@DirectoryTest
class KnownFailuresTest {

    private static final LatLng LEEDS = new LatLng(53.797, -1.543);
    private static final Distance TEN_MILES = Distance.miles(10);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Test
    void aPlaceDoesNotMakeTheWordsForgotten() {
        directory.holds(
                aService().named("Chess next door").saying("A quiet room.").at(53.797, -1.544),
                aService()
                        .named("Tea next door")
                        .saying("For hearing voices of birds.")
                        .at(53.797, -1.544),
                aService().named("Tuesday Voices").about("hearing-voices").at(53.82, -1.60));
        assertThat(found(ListingQuery.of("hearing voices").near(LEEDS, TEN_MILES)))
                .containsExactly("Tuesday Voices", "Tea next door");
    }

    @Test
    void groupsOnlineAndByPhoneStayWhenAPlaceIsTyped() {
        directory.holds(
                aService().named("Pottery in a hall").at(53.8, -1.55),
                aService().named("Pottery online").online(),
                aService().named("Pottery by phone").attending(Attendance.PHONE));
        ListingQuery near = ListingQuery.of("pottery").near(LEEDS, TEN_MILES);
        assertThat(found(near.in(Lane.NEAR))).containsExactly("Pottery in a hall");
        assertThat(found(near.in(Lane.REMOTE))).containsExactlyInAnyOrder("Pottery online", "Pottery by phone");
        assertThat(search.search(near.in(Lane.ANY)).total()).isEqualTo(3);
    }

    /** The tests' clock stands at noon on a Saturday. */
    @Test
    void eachOrderIsTheOneItsNameSays() {
        directory.holds(
                aService().named("C next door").at(53.797, -1.544).weekly("MO", "10:00", "11:00"),
                aService().named("A farther").at(53.82, -1.60).weekly("SA", "10:00", "11:00"),
                aService().named("B farthest").at(53.85, -1.65).weekly("SU", "10:00", "11:00"));
        ListingQuery near = ListingQuery.of("").near(LEEDS, TEN_MILES);
        assertThat(found(near.by(ListingQuery.Sort.DISTANCE)))
                .containsExactly("C next door", "A farther", "B farthest");
        assertThat(found(near.by(ListingQuery.Sort.NAME))).containsExactly("A farther", "B farthest", "C next door");
        assertThat(found(near.by(ListingQuery.Sort.NEXT_DATE)))
                .containsExactly("B farthest", "C next door", "A farther");
    }

    @Test
    void groupsOfOneNameAtOneAddressAreAllFound() {
        directory.holds(IntStream.range(0, 40)
                .mapToObj(
                        i -> aService().keyed("g" + i).named("Talking Together").at(53.8, -1.55))
                .toArray(AService[]::new));
        List<ListingHit> all = Stream.of(0, 20)
                .flatMap(from ->
                        search.search(ListingQuery.of("talking together").page(from, 20)).hits().stream())
                .toList();
        assertThat(all).extracting(hit -> hit.card().id()).hasSize(40).doesNotHaveDuplicates();
    }

    private List<String> found(ListingQuery query) {
        return search.search(query).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }
}
