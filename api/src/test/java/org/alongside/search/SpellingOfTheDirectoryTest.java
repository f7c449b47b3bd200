package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.language.Language;
import org.alongside.listing.draft.Status;
import org.alongside.suggest.Suggestion;
import org.alongside.suggest.SuggestionQuery;
import org.alongside.suggest.Suggestions;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A word misspelt in a listing changes no correction: not where the listing is public, hidden or gone. */
@DirectoryTest
class SpellingOfTheDirectoryTest {

    private static final String CALM = "Calm Corner";
    private static final String CHESS = "Chess Evening";

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    Suggestions suggestions;

    @BeforeEach
    void open() {
        directory.holds(calm());
        assertThat(found("anxeity")).containsExactly(CALM);
    }

    @Test
    void theCorrectionStandsBesideAWordThatOnePublicListingMisspells() {
        directory.add(chess());
        assertThat(found("anxeity")).containsExactly(CHESS, CALM);
        assertThat(found("anxiety")).containsExactly(CALM);
    }

    @Test
    void aHiddenListingChangesNothing() {
        directory.add(chess().waitingForAPerson("abuse"));
        assertThat(found("anxeity")).containsExactly(CALM);
    }

    @Test
    void aWithdrawnListingChangesNothingFromThenOn() {
        directory.add(chess());
        directory.add(chess().status(Status.CLOSED));
        assertThat(found("anxeity")).containsExactly(CALM);
    }

    @Test
    void allThreeTogetherChangeNoCorrection() {
        directory.add(chess(), another("hidden").waitingForAPerson("abuse"), another("gone"));
        directory.add(another("gone").status(Status.CLOSED));
        assertThat(found("anxeity")).containsExactly(CHESS, CALM);
    }

    @Test
    void aWordThatManyListingsHaveIsNoMisspelling() {
        directory.add(java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> another("many-" + i))
                .toArray(AService[]::new));
        assertThat(found("anxeity")).hasSize(12).doesNotContain(CALM);
    }

    @Test
    void aSuggestionIsGivenBesideAWordThatOneListingMisspells() {
        directory.add(chess());
        assertThat(suggestions.suggest(SuggestionQuery.of("anxeit", Language.EN).only(Suggestion.Type.TOPIC)).stream()
                        .map(Suggestion::id))
                .contains("anxiety");
    }

    private List<String> found(String words) {
        return search.search(ListingQuery.of(words)).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }

    private static AService calm() {
        return aService().keyed("calm").named(CALM).about("anxiety");
    }

    private static AService chess() {
        return aService().keyed("chess").named(CHESS).saying("No anxeity about winning.");
    }

    private static AService another(String key) {
        return aService().keyed(key).named("Draughts " + key).saying("No anxeity about losing.");
    }
}
