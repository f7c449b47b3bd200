package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.search.fallback.StoreListingSearch;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has a value that is left out is not found, and what is counted stays true. */
@DirectoryTest
class LeavingOutTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    StoreListingSearch store;

    @BeforeEach
    void fill() {
        directory.holds(
                aService().named("Both").about("anxiety", "walking"),
                aService().named("Walk").about("walking").online(),
                aService().named("Worry").about("anxiety"),
                aService().named("Sing").about("singing").weekly("MO", "10:00", "11:00"));
    }

    @Test
    void whatHasIsLeftOutWhateverElseItHas() {
        Filters notAnxiety = Filters.NONE.leavingOut(Facet.TOPIC, List.of("anxiety"));
        assertThat(found(notAnxiety)).containsExactly("Sing", "Walk");
        assertThat(found(notAnxiety.with(Facet.TOPIC, "walking"))).containsExactly("Walk");
        assertThat(found(notAnxiety.leavingOut(Facet.WEEKDAY, List.of("mon")))).containsExactly("Walk");
    }

    @Test
    void leavingOutNothingButOneValueStillFindsAllOthers() {
        assertThat(found(Filters.NONE.leavingOut(Facet.ATTENDANCE, List.of("online"))))
                .containsExactly("Both", "Sing", "Worry");
    }

    @Test
    void aValueLeftOutCountsWhatIncludingItWouldLeaveAndOtherFiltersCountWithoutIt() {
        Filters filters = Filters.NONE.leavingOut(Facet.TOPIC, List.of("anxiety", "singing"));
        Map<Facet, List<ListingResults.Count>> facets =
                search.search(asked(filters).withFacets()).facets();
        assertThat(counts(facets, Facet.TOPIC)).isEqualTo(Map.of("walking", 1L, "anxiety", 2L, "singing", 1L));
        assertThat(counts(facets, Facet.ATTENDANCE)).isEqualTo(Map.of("online", 1L));
        assertThat(counts(store.search(asked(filters).withFacets()).facets(), Facet.TOPIC))
                .isEqualTo(counts(facets, Facet.TOPIC));
    }

    @Test
    void theStoreLeavesOutTheSame() {
        Filters filters = Filters.NONE.leavingOut(Facet.TOPIC, List.of("anxiety"));
        assertThat(names(store.search(asked(filters)))).containsExactlyElementsOf(found(filters));
    }

    @Test
    void whatWasChosenCountsMoreThanTheWords() {
        Filters notFree = Filters.NONE.leavingOut(Facet.COST, List.of("free"));
        assertThat(names(search.search(ListingQuery.of("free walking").with(notFree))))
                .containsExactlyInAnyOrder("Both", "Walk");
    }

    @Test
    void tooManyAndContradictionsAreRefusedByName() {
        List<String> many = IntStream.rangeClosed(0, Filters.MOST_LEFT_OUT)
                .mapToObj(i -> "topic-" + i)
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.NONE.leavingOut(Facet.TOPIC, many))
                .withMessage("at most 20 values can be left out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.NONE.leavingOut(Facet.COST, List.of("dear")))
                .withMessageContaining("cost must be one of: free, paid");
        var one = Map.of(Facet.COST, Set.of("free"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filters(one, one, null, null, false))
                .withMessageContaining("cost has a value that is both");
    }

    private static ListingQuery asked(Filters filters) {
        return ListingQuery.of("").with(filters).by(ListingQuery.Sort.NAME);
    }

    private List<String> found(Filters filters) {
        return names(search.search(asked(filters)));
    }

    private static List<String> names(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().service().name()).toList();
    }

    private static Map<String, Long> counts(Map<Facet, List<ListingResults.Count>> facets, Facet facet) {
        return Map.copyOf(Oracle.plain(Objects.requireNonNull(facets.get(facet))));
    }
}
