package org.alongside.suggest;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.alongside.listing.draft.Status;
import org.alongside.place.LatLng;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.suggest.Suggestion.Type;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is suggested while somebody types. */
@DirectoryTest
class SuggestionsTest {

    private static final LatLng LEEDS = new LatLng(53.8, -1.55);

    @Autowired
    ADirectory directory;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SearchIndex index;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    EntityManagerFactory store;

    @ParameterizedTest
    @CsvSource({"rambl,Walking,walking", "WALK,Walking,walking", "someone has d,When someone has died,bereavement"})
    void everydayWordsLeadToATopicUnderItsOwnName(String letters, String label, String id) {
        assertThat(of(letters, Type.TOPIC).getFirst())
                .isEqualTo(new Suggestion(Type.TOPIC, label, "en", id, null, null));
    }

    @Test
    void welshWordsLeadToATopicInTheLanguageAskedFor() {
        assertThat(labels("cerdd", Type.TOPIC)).contains("Walking");
        assertThat(suggestions.suggest(SuggestionQuery.of("walk", Language.CY).only(Type.TOPIC)))
                .extracting(Suggestion::label, Suggestion::language)
                .contains(tuple("Cerdded", "cy"));
    }

    @Test
    void aClinicalWordTypedFindsTheEverydayTopic() {
        assertThat(labels("hallucinat", Type.TOPIC)).contains("Hearing voices");
        assertThat(labels("bipol", Type.TOPIC)).contains("Bipolar, highs and lows");
    }

    @Test
    void aDiagnosisNobodyTypedIsNotShown() {
        assertThat(of("highs an", Type.TOPIC).getFirst())
                .extracting(Suggestion::label, Suggestion::id)
                .containsExactly("highs and lows", "bipolar");
        assertThat(labels("ritua", Type.TOPIC)).contains("rituals");
        assertThat(labels("su", Type.TOPIC)).noneMatch(label -> label.contains("suicid"));
    }

    @Test
    void noBeginningOfAnyEverydayWordShowsAClinicalWordOfItsTopic() {
        for (Topic topic : vocabulary.topics()) {
            Set<String> clinical = Set.copyOf(topic.clinical().stream()
                    .map(Words::plain)
                    .filter(words -> words.size() == 1)
                    .map(List::getFirst)
                    .toList());
            for (String everyday : topic.everyday()) {
                String letters = everyday.substring(0, Math.min(3, everyday.length()));
                assertThat(of(letters, Type.TOPIC))
                        .filteredOn(shown -> shown.id().equals(topic.id()))
                        .flatMap(shown -> Words.plain(shown.label()))
                        .filteredOn(clinical::contains)
                        .allMatch(word -> Words.plain(letters).stream().anyMatch(word::startsWith));
            }
        }
    }

    @Test
    void namesakesAmongPlacesAreToldApartAndTheLargestComesFirst() {
        List<Suggestion> newports = of("newpor", Type.PLACE);
        assertThat(newports.getFirst())
                .extracting(Suggestion::id, Suggestion::where)
                .containsExactly("newport-gwent", "Wales");
        assertThat(newports)
                .filteredOn(place -> place.label().equals("Newport"))
                .hasSizeGreaterThan(2)
                .extracting(Suggestion::where)
                .doesNotHaveDuplicates();
        assertThat(labels("Leeds", Type.PLACE)).containsOnlyOnce("Leeds");
    }

    @Test
    void placesAreFoundWithoutTheirAccentsAndInTheirOtherNames() {
        assertThat(suggestions.suggest(
                        SuggestionQuery.of("ynys mo", Language.CY).only(Type.PLACE)))
                .extracting(Suggestion::label)
                .contains("Ynys Môn");
        assertThat(labels("caerd", Type.PLACE)).contains("Cardiff");
        assertThat(labels("kings ly", Type.PLACE)).contains("King's Lynn");
        assertThat(labels("Nghaerd", Type.PLACE))
                .as("as Welsh has it after “in”")
                .startsWith("Cardiff");
    }

    @Test
    void aPlaceThatIsMisspeltIsOfferedOnlyWhereNoneBeginsSo() {
        assertThat(labels("Lancster", Type.PLACE)).contains("Lancaster");
        assertThat(labels("Lanc", Type.PLACE)).allMatch(label -> label.startsWith("Lanc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"voices mi", "mill voi", "VOIC", "the mill v", "Voïces"})
    void aGroupIsFoundByTheWordsOfItsNameInAnyOrder(String letters) {
        directory.holds(
                aService().keyed("v").named("Voices at the Mill"), aService().named("Mill walkers"));
        assertThat(labels(letters, Type.GROUP)).containsExactly("Voices at the Mill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"men's sh", "mens sh", "men’s", "shed men"})
    void anApostropheIsNoHurdle(String letters) {
        directory.holds(aService().named("Otley Men’s Shed"));
        assertThat(labels(letters, Type.GROUP)).containsExactly("Otley Men’s Shed");
    }

    @Test
    void aGroupIsSuggestedOnceWithItsTownAndNetwork() {
        directory.holds(aService()
                .named("Tuesday tea")
                .at(53.8, -1.55)
                .alsoAt("library", aService().at(53.9, -1.6)));
        assertThat(of("tuesd", Type.GROUP))
                .extracting(Suggestion::label, Suggestion::where, Suggestion::network)
                .containsExactly(tuple("Tuesday tea", "Leeds", "leeds"));
    }

    @Test
    void aServiceWithManyPlacesHidesNoOther() {
        var many = aService().named("Aa tea");
        for (int i = 0; i < 40; i++) {
            many.alsoAt("place-" + i, aService().at(53.8, -1.5));
        }
        directory.holds(many, aService().named("Bb tea"));
        assertThat(labels("te", Type.GROUP)).containsExactly("Aa tea", "Bb tea");
    }

    @Test
    void onlyPublicGroupsAreSuggested() {
        directory.holds(
                aService().named("Tea that is over").status(Status.CLOSED),
                aService().named("Tea that waits").waitingForAPerson("somebody must look"),
                aService().named("Tea for all"));
        assertThat(labels("tea", Type.GROUP)).containsExactly("Tea for all");
    }

    @Test
    void theNearestGroupComesFirstAndWithoutAPlaceTheOneWhoseNameBeginsSo() {
        directory.holds(
                aService().named("Tea far").at(51.5, -0.1),
                aService().named("A warm tea").at(53.81, -1.55),
                aService().named("Teatime online").online());
        assertThat(labels("tea", Type.GROUP)).containsExactly("Tea far", "Teatime online", "A warm tea");
        assertThat(suggestions.suggest(
                        SuggestionQuery.of("tea", Language.EN).near(LEEDS).only(Type.GROUP)))
                .extracting(Suggestion::label)
                .containsExactly("A warm tea", "Tea far", "Teatime online");
    }

    @Test
    void aSlipIsForgivenWhereNothingBeginsSo() {
        directory.holds(aService().named("Nightingales choir"));
        assertThat(labels("nightngal", Type.GROUP)).containsExactly("Nightingales choir");
        assertThat(labels("hearng voi", Type.TOPIC)).contains("Hearing voices");
        assertThat(labels("mightingal", Type.GROUP))
                .as("the first letter is kept")
                .isEmpty();
    }

    @Test
    void aSlipNeverLeadsToAFalseFriend() {
        assertThat(labels("heering", Type.TOPIC)).as("one slip away").contains("Hearing voices");
        assertThat(labels("herrin", Type.TOPIC))
                .as("one slip away too, but a fish")
                .noneMatch(label -> label.startsWith("Hearing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "t",
                "*",
                "te*",
                "?",
                "/.*/",
                "[a TO z]",
                "^te",
                "((((",
                "\"",
                "\\",
                "\u202ete\u0000",
                "🙂",
                "\ud83d",
                "'; drop table listing; --",
                "<script>",
                "${1+1}",
                "te te te te te te"
            })
    void hostileLettersAreOnlyLetters(String letters) {
        directory.holds(aService().named("Sun and moon"));
        assertThat(suggestions.suggest(SuggestionQuery.of(letters, Language.EN)))
                .allMatch(one -> one.kind() != Type.GROUP);
    }

    @Test
    void whatIsTooLongOrTooManyWordsSuggestsNothing() {
        directory.holds(aService().named("Tea tea tea tea tea tea " + "e".repeat(50)));
        assertThat(labels("tea tea tea tea tea")).isNotEmpty();
        assertThat(labels("tea tea tea tea tea tea")).isEmpty();
        assertThat(labels("tea" + " ".repeat(80))).isEmpty();
        assertThat(labels("e".repeat(40), Type.GROUP)).hasSize(1);
    }

    @Test
    void eachKindHasItsShare() {
        directory.holds(Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> aService().named("Walking " + i))
                .toArray(AService[]::new));
        List<Suggestion> found = suggestions.suggest(SuggestionQuery.of("wal", Language.EN));
        assertThat(found).hasSize(SuggestionQuery.MOST);
        assertThat(found)
                .extracting(Suggestion::kind)
                .containsOnly(Type.values())
                .isSorted();
    }

    @Test
    void withoutAnIndexTopicsAndPlacesAreStillSuggested() {
        directory.holds(aService().named("Walking far"));
        index.isNotWhole();
        assertThat(suggestions.suggest(SuggestionQuery.of("wal", Language.EN)))
                .isNotEmpty()
                .noneMatch(one -> one.kind() == Type.GROUP);
        index.repair();
        assertThat(labels("walking fa")).contains("Walking far");
    }

    @Test
    void noSuggestionReadsTheStore() {
        directory.holds(aService().named("Walking far"));
        var statistics = store.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount() + statistics.getConnectCount();
        assertThat(labels("walking fa")).contains("Walking far");
        assertThat(statistics.getPrepareStatementCount() + statistics.getConnectCount())
                .isEqualTo(before);
    }

    private List<String> labels(String letters, Type... kinds) {
        return of(letters, kinds).stream().map(Suggestion::label).toList();
    }

    private List<Suggestion> of(String letters, Type... kinds) {
        SuggestionQuery query = SuggestionQuery.of(letters, Language.EN);
        return suggestions.suggest(kinds.length == 0 ? query : query.only(kinds));
    }
}
