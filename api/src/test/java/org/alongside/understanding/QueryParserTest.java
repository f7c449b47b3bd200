package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.danger.Danger;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final CurrentDictionary DICTIONARY = new CurrentDictionary(VOCABULARY);
    private static final SpellingDictionary KNOWN = DICTIONARY.get();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), DICTIONARY, new MovableClock());

    @Test
    void oneBoxIsEnough() {
        ParsedQuery said = UNDERSTANDING.of("hearing voices leeds tuesday evening");
        assertThat(topics(said)).contains("hearing-voices");
        assertThat(place(said)).isEqualTo("leeds");
        assertThat(said.facts())
                .containsEntry("weekday", Set.of("tue"))
                .containsEntry("part-of-day", Set.of("evening"));
        assertThat(said.chips()).extracting(ParsedQuery.Chip::words).contains("leeds", "tuesday", "evening");
    }

    @Test
    void justTheseWordsMeanMoreThanOthersOfTheirStems() {
        assertThat(topics(UNDERSTANDING.of("dying"))).containsExactly("life-limiting");
        assertThat(topics(UNDERSTANDING.of("died"))).containsExactly("bereavement");
    }

    @Test
    void aVillageIsMeantByTheLastWord() {
        assertThat(place(UNDERSTANDING.of("befriending durness"))).isEqualTo("durness");
        assertThat(place(UNDERSTANDING.of("durness befriending"))).isEmpty();
        assertThat(place(UNDERSTANDING.of("chorus weston"))).isEqualTo("weston-super-mare");
    }

    @Test
    void aMonthOrAHopeIsNoPlaceAndAStreetIsNotItsName() {
        assertThat(place(UNDERSTANDING.of("feeling blue in march"))).isEmpty();
        assertThat(place(UNDERSTANDING.of("a scarf with a cotton wick"))).isEmpty();
        assertThat(place(UNDERSTANDING.of("grief cafe near 31 Durham Road, Sunderland")))
                .isEqualTo("sunderland");
        assertThat(place(UNDERSTANDING.of("group LS6 7pm"))).isEqualTo("LS6");
    }

    @Test
    void comingOutOfAPlaceIsNotComingOut() {
        ParsedQuery said = UNDERSTANDING.of("coming out of ford prison");
        assertThat(topics(said)).contains("leaving-prison").doesNotContain("coming-out");
        assertThat(topics(UNDERSTANDING.of("coming out of hospital"))).containsExactly("hospital-coming-home");
        assertThat(topics(UNDERSTANDING.of("coming out at work"))).contains("coming-out");
    }

    @Test
    void whoAsksInWelshIsHeard() {
        assertThat(UNDERSTANDING.of("grŵp galar nos Iau").welsh()).isTrue();
        assertThat(UNDERSTANDING.of("grief group thursday").welsh()).isFalse();
    }

    @Test
    void anOutwardCodeAndAWayToTakePart() {
        ParsedQuery said = UNDERSTANDING.of("bipolar group bs5 online");
        assertThat(topics(said)).contains("bipolar");
        assertThat(place(said)).isEqualTo("BS5");
        assertThat(said.facts().get("attendance")).contains("online");
    }

    @Test
    void welshWithItsMutationsAndDays() {
        ParsedQuery said = UNDERSTANDING.of("grŵp galar Caernarfon nos Iau");
        assertThat(topics(said)).contains("bereavement");
        assertThat(place(said)).isEqualTo("caernarfon");
        assertThat(said.facts())
                .containsEntry("weekday", Set.of("thu"))
                .containsEntry("part-of-day", Set.of("evening"));
        assertThat(place(UNDERSTANDING.of("côr yng Nghaerdydd"))).isEqualTo("cardiff");
        assertThat(place(UNDERSTANDING.of("grŵp ym Mangor"))).startsWith("bangor");
    }

    @ParameterizedTest
    @CsvSource({
        "help to bury my husband, ",
        "reading group, ",
        "group in reading, reading",
        "warm bath, ",
        "carers group Bath, bath",
        "rugby for men, ",
        "i hope it gets better, ",
        "deal with anger, ",
        "march for rights, ",
        "walking group sale, sale",
        "dog barking next door, ",
        "depression newport, newport-gwent",
        "somewhere warm to talk this weekend, ",
        "hearing voices newcastle upon tyne, newcastle-upon-tyne",
    })
    void aNameThatIsAlsoAWordIsAPlaceOnlyWhereItIsMeant(String typed, String expected) {
        assertThat(place(UNDERSTANDING.of(typed))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void datesAndAges() {
        assertThat(UNDERSTANDING.of("choir tomorrow").on()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(UNDERSTANDING.of("dinner 24 December").on()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(UNDERSTANDING.of("walk 3rd of march").on()).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(UNDERSTANDING.of("walk 3rd march").on()).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(UNDERSTANDING.of("group for my 16 year old").age()).isEqualTo(16);
        assertThat(UNDERSTANDING.of("over 50s singing").age()).isEqualTo(50);
        assertThat(UNDERSTANDING.of("room 101").age()).isNull();
    }

    @Test
    void spellsOfTimeFromNowAreHeardInBothLanguages() {
        // The clock stands on a Saturday morning.
        Instant now = new MovableClock().instant();
        ZoneId uk = ZoneId.of("Europe/London");
        LocalDate today = LocalDate.ofInstant(now, uk);
        Instant monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(uk)
                .toInstant();
        assertThat(UNDERSTANDING.of("choir this weekend").within())
                .extracting(ParsedQuery.Span::to)
                .isEqualTo(monday);
        assertThat(UNDERSTANDING.of("côr y penwythnos hwn").within())
                .extracting(ParsedQuery.Span::to)
                .isEqualTo(monday);
        assertThat(UNDERSTANDING.of("drop in next seven days").within())
                .extracting(ParsedQuery.Span::to)
                .isEqualTo(today.plusDays(8).atStartOfDay(uk).toInstant());
        assertThat(UNDERSTANDING.of("talk in the next two hours").within())
                .isEqualTo(new ParsedQuery.Span(now, now.plus(Duration.ofHours(2))));
        assertThat(UNDERSTANDING.of("open now").within()).isNotNull();
        assertThat(UNDERSTANDING.of("anxiety now").within()).isNotNull();
        assertThat(UNDERSTANDING.of("now that I am alone").within()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walking course|offer|course|course",
                "community hub leeds|kind|community hub|community-hub",
                "singing for women|audience|for women|women",
                "somebody on the helpline|attendance|helpline|phone",
                "dawnsio cwrs|offer|cwrs|course",
                "drop in|joining|drop in|drop-in",
                "step free choir|access|step free|step-free",
                "choir monday|weekday|monday|mon",
                "peer led choir|peer-led|peer led|yes",
            })
    void whatWasUnderstoodIsAChipOfTheWordsTyped(String typed, String what, String words, String value) {
        assertThat(UNDERSTANDING.of(typed).chips())
                .filteredOn(chip -> chip.what().equals(what))
                .singleElement()
                .satisfies(chip -> {
                    assertThat(chip.words()).isEqualTo(words);
                    assertThat(chip.values()).containsExactly(value);
                    assertThat(chip.without()).doesNotContain(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art led by professionals|led-by|peers-and-professionals professionals",
                "art led by peers and professionals|led-by|peers-and-professionals",
                "art not led by professionals|peer-led|yes",
                "art not run by staff|peer-led|yes",
                "celf dan arweiniad staff|led-by|peers-and-professionals professionals",
                "art run by the NHS|run-by|nhs",
                "art not run by the NHS|run-by|charity council informal none user-led",
            })
    void whoLeadsAndWhoRunsItIsUnderstood(String typed, String facet, String values) {
        ParsedQuery said = UNDERSTANDING.of(typed);
        assertThat(said.chips()).singleElement().returns(facet, ParsedQuery.Chip::what);
        assertThat(said.facts().getOrDefault(facet, Set.of())).containsExactlyInAnyOrder(values.split(" "));
    }

    @Test
    void whatItIsAboutIsNoChipOfOurs() {
        assertThat(UNDERSTANDING.of("hearing voices").chips()).isEmpty();
        assertThat(UNDERSTANDING.of("highs and lows").chips()).isEmpty();
    }

    @Test
    void wordsAlsoLookedForNameNoDiagnosis() {
        ParsedQuery said = UNDERSTANDING.of("highs and lows");
        assertThat(said.alsoLookedFor())
                .contains("mood swings", "hwyliau ansad")
                .noneMatch(words -> words.toLowerCase(Locale.ROOT).contains("bipolar"));
        assertThat(said.alsoLookedFor(false)).contains("mood swings").doesNotContain("hwyliau ansad");
    }

    @Test
    void whatStandsBetweenQuotationMarksIsFoundAsTyped() {
        ParsedQuery said = UNDERSTANDING.of("\"salt and bread\" leeds");
        assertThat(said.parts()).singleElement().satisfies(part -> {
            assertThat(part.exact()).isTrue();
            assertThat(part.words()).containsExactly("salt", "and", "bread");
            assertThat(part.topics()).isEmpty();
            assertThat(part.otherWords()).isEmpty();
        });
        assertThat(place(said)).isEqualTo("leeds");
        assertThat(UNDERSTANDING.of("“anxiety”").parts().getFirst().exact()).isTrue();
        assertThat(UNDERSTANDING.of("anxiety\"").parts().getFirst().exact()).isFalse();
    }

    @Test
    void aNameThatIsAWordAndAMisspeltNameAreOffered() {
        assertThat(UNDERSTANDING.of("reading group").offered())
                .extracting(offered -> offered.place().id())
                .containsExactly("reading");
        assertThat(UNDERSTANDING.of("group Ledes").offered())
                .extracting(offered -> offered.place().id())
                .containsExactly("leeds");
        assertThat(place(UNDERSTANDING.of("group Ledes"))).isEmpty();
        assertThat(UNDERSTANDING.of("depression newport").place())
                .satisfies(newport -> assertThat(Objects.requireNonNull(newport).alternatives())
                        .extracting(other -> other.id())
                        .contains("newport-isle-of-wight"));
    }

    @Test
    void everydayWordsAreAlsoLookedForAndClinicalOnesNeverShown() {
        ParsedQuery said = UNDERSTANDING.of("feeling low");
        assertThat(said.alsoLookedFor()).contains("low mood").doesNotContain("depression", "clinical depression");
        assertThat(said.parts().getFirst().otherWords())
                .filteredOn(ParsedQuery.OtherWords::clinical)
                .extracting(ParsedQuery.OtherWords::shown)
                .contains("depression");
        assertThat(UNDERSTANDING.of("depression").chips()).isEmpty();
    }

    @Test
    void whoIsNamedInAPhraseIsMeantToo() {
        assertThat(UNDERSTANDING.of("asian women").audiences()).contains("women", "south-asian-people");
        assertThat(UNDERSTANDING.of("new dads").audiences()).contains("dads");
        assertThat(UNDERSTANDING.of("my dad killed himself").audiences()).isEmpty();
    }

    @Test
    void aNumberThatCountsNothingIsAnAge() {
        assertThat(UNDERSTANDING.of("widowed at 38").age()).isEqualTo(38);
        assertThat(UNDERSTANDING.of("self harm 19 online").age()).isEqualTo(19);
        assertThat(UNDERSTANDING.of("a walk of 20 minutes").age()).isNull();
        assertThat(UNDERSTANDING.of("anxiety 24 December").age()).isNull();
    }

    @Test
    void aPhraseIsNotCutDownToOneOfItsWords() {
        assertThat(UNDERSTANDING.of("have a say").parts().getFirst().words()).containsExactly("have", "a", "say");
        assertThat(UNDERSTANDING.of("losing my husband").parts().getFirst().words())
                .containsExactly("losing", "husband");
    }

    @Test
    void wordsTheVocabularyDoesNotKnowGiveWayFirst() {
        ParsedQuery said = UNDERSTANDING.of("dementia zeppelin");
        assertThat(topics(said.withoutDetails())).contains("dementia");
        assertThat(said.withoutDetails().parts()).hasSize(1);
    }

    @Test
    void everydayPhrasesAreHeardWhole() {
        assertThat(topics(UNDERSTANDING.of("somewhere to talk after losing my husband")))
                .contains("widowed");
        assertThat(topics(UNDERSTANDING.of("schizophrenia"))).contains("hearing-voices");
        assertThat(topics(UNDERSTANDING.of("hearing voices"))).doesNotContain("hearing-loss", "singing");
    }

    @ParameterizedTest
    @CsvSource({
        "I want to die, FIRST",
        "how to kill myself, FIRST",
        "suicidal, FIRST",
        "dw i eisiau marw, FIRST",
        "bereaved by suicide leeds, QUIET",
        "lost my brother to suicide, QUIET",
        "self-harm group, QUIET",
        "hearing voices, QUIET",
        "sectioned last year, QUIET",
        "suicidal thoughts support group, QUIET",
        "galar hunanladdiad, QUIET",
        "walking group, NONE",
        "dying matters cafe, NONE",
    })
    void helpComesFirstOnlyForWhoMayNeedItNow(String typed, Danger.Level expected) {
        assertThat(UNDERSTANDING.of(typed).danger().level()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"berevement, bereavement", "anxeity, anxiety", "depresion, depression", "alchohol, alcohol"})
    void aWordSpeltNearlyIsFound(String typed, String meant) {
        ParsedQuery said = UNDERSTANDING.of(typed);
        assertThat(said.parts().getFirst().spellings())
                .contains(Words.stems(meant).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "mourning, morning",
        "stalking, talking",
        "healing, hearing",
        "careers, carers",
        "addition, addiction",
        "dancing, cancer",
        "vices, voices",
        "brief, grief"
    })
    void noWordBecomesItsFalseFriend(String typed, String never) {
        SpellingDictionary known = SpellingDictionary.of(VOCABULARY.topics(), Map.of(never, 1_000));
        assertThat(known.spellings(typed)).doesNotContain(never);
    }

    @Test
    void theFirstLetterIsKeptAndShortOrKnownWordsAreLeftAlone() {
        assertThat(KNOWN.spellings("ocd")).isEmpty();
        assertThat(KNOWN.spellings("anxiety")).isEmpty();
        assertThat(KNOWN.spellings("wnxiety")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!.,",
                "a the of",
                "\u200b\u202e",
                "a:* OR *:*",
                "\"unbalanced",
                "[* TO *]",
                "(((((",
                "🙂🙂",
                "%00",
                "\u1680",
                "ﬀ İ ß",
                "AND OR NOT",
                "-",
                "Ünïcödé"
            })
    void whateverIsTypedIsReadWithoutFuss(String typed) {
        assertThat(UNDERSTANDING.of(typed)).isNotNull();
    }

    @Test
    void workIsBoundedHoweverMuchIsTyped() {
        ParsedQuery said = UNDERSTANDING.of("anxiety ".repeat(10_000));
        assertThat(said.parts()).hasSizeLessThanOrEqualTo(32);
    }

    private static List<String> topics(ParsedQuery said) {
        return said.parts().stream().flatMap(part -> part.topics().stream()).toList();
    }

    private static String place(ParsedQuery said) {
        return said.place() == null ? "" : Objects.requireNonNull(said.place()).typed();
    }
}
