package org.alongside.search.upkeep;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.listing.draft.Status;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.testing.EmbeddedOnly;
import org.alongside.testing.OpenDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saw every change, and one that has just begun on the same files, understand words alike. */
@EmbeddedOnly
class TwoProcessesTest {

    private static final List<String> TYPED = List.of("lonelyness", "anxeity", "bereevement");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSecondProcessAnswersAsTheFirst() {
        List<List<String>> first;
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory
                    .directory()
                    .holds(
                            aService().keyed("l").named("Loneliness Lunch").about("loneliness"),
                            aService().keyed("a").named("Calm Corner").about("anxiety"),
                            aService().keyed("b").named("Sunflowers").about("bereavement"));
            directory
                    .directory()
                    .add(
                            aService()
                                    .keyed("h")
                                    .named("Hidden")
                                    .saying("lonelyness")
                                    .waitingForAPerson("abuse"),
                            aService()
                                    .keyed("g")
                                    .named("Gone")
                                    .saying("bereevement")
                                    .at(52.95, -1.15),
                            aService().keyed("p").named("Public").saying("no anxeity"));
            directory
                    .directory()
                    .add(aService()
                            .keyed("g")
                            .named("Gone")
                            .saying("bereevement")
                            .at(52.95, -1.15)
                            .status(Status.CLOSED));
            first = answers(directory);
        }
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            assertThat(answers(directory)).isEqualTo(first);
        }
        assertThat(first)
                .containsExactly(
                        List.of("Loneliness Lunch"),
                        List.of("Public", "Calm Corner"),
                        List.of("Sunflowers"),
                        List.of("radford-coventry"));
    }

    private static List<List<String>> answers(OpenDirectory directory) {
        List<List<String>> answers = new ArrayList<>(TYPED.stream()
                .map(typed -> directory.get(ListingSearch.class).search(ListingQuery.of(typed)).hits().stream()
                        .map(hit -> hit.card().service().name())
                        .toList())
                .toList());
        answers.add(directory.get(Gazetteer.class).resolve("Radford").map(PlaceAnswer::typed).stream()
                .toList());
        return answers;
    }
}
