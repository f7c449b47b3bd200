package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.Status;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are ordinary to those who write them, and that other directories refused, lost or read as something else. */
@DirectoryTest
class FeedCasesTest {

    private static final Instant NOW = MovableClock.START;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    private ACase given;

    @ParameterizedTest
    @ValueSource(strings = {"Ends at midnight", "Ends in a second", "Ends on a date"})
    void aRuleThatEndsAtAMomentHasItsDates(String name) {
        assertThat(given.bring("rule-ends-at-a-moment.csv")).isEmpty();
        assertThat(given.names(Filters.NONE.on(THURSDAY))).contains(name);
        assertThat(given.card(name).nextDates(NOW, 2))
                .extracting(date -> date.start().toLocalDate())
                .containsExactly(THURSDAY, THURSDAY.plusWeeks(1));
    }

    @Test
    void midnightToMidnightIsOpenAllHours() {
        assertThat(given.bring("midnight-to-midnight.csv", "midnight-to-midnight.json"))
                .noneMatch(problem -> problem.endsWith("ERROR"));
        assertThat(given.names(Filters.of(Facet.WEEKDAY, "sun").with(Facet.PART_OF_DAY, "morning")))
                .containsExactly("Day and night house", "Day and night line");
        assertThat(given.card("Day and night line").isOpenAllHours()).isTrue();
    }

    @Test
    void theDaysOfAnotherZoneAreTheDaysHere() {
        given.bring("clock-of-another-zone.csv");
        assertThat(given.names(Filters.NONE.on(LocalDate.of(2026, 11, 25)))).containsExactly("Toronto Talkers");
        assertThat(given.names(Filters.of(Facet.WEEKDAY, "wed"))).containsExactly("Toronto Talkers");
        assertThat(given.names(Filters.NONE.on(LocalDate.of(2026, 11, 24)))).isEmpty();
        assertThat(given.names(Filters.of(Facet.WEEKDAY, "tue"))).isEmpty();
    }

    @Test
    void noEndIsInvented() {
        given.bring("invented-ending.csv");
        assertThat(given.card("Nobody said when it ends").nextDates(NOW, 1))
                .extracting(Occurrence::hasEnd)
                .containsExactly(false);
    }

    @Test
    void aBoxForLettersIsNoPlaceToGoTo() {
        assertThat(given.bring("box-number.json", "box-number.csv"))
                .contains("1 location_name WARNING", "2 address_1 WARNING");
        ListingCard letters = given.card("Letters only");
        assertThat(letters.place().attendance()).isEqualTo(Attendance.ONLINE);
        assertThat(letters.place().point()).isNull();
        assertThat(given.card("Box and door").place().city()).isEqualTo("York");
        Draft.MeetingPlace sheet = given.card("Box in a sheet").place();
        assertThat(sheet.address1()).isNull();
        assertThat(sheet.postalCode()).isNull();
        assertThat(sheet.city()).isEqualTo("York");
    }

    @Test
    void aFaxIsNeverTheNumberToRingAndNoNumberIsLost() {
        assertThat(given.bring("fax-first.json", "two-numbers.geojson")).contains("1 phone WARNING");
        assertThat(contact("Four numbers").phone()).isEqualTo("01632 960104");
        assertThat(contact("Four numbers").answered())
                .contains("07700 900105", "Textphone: 01632 960103", "Fax: 01632 960102");
        assertThat(contact("Fax alone").phone()).isNull();
        assertThat(contact("Fax alone").answered()).isEqualTo("Fax: 01632 960106");
        assertThat(contact("Two numbers").phone()).isEqualTo("01632 960107");
        assertThat(contact("Two numbers").answered()).isEqualTo("01632 960108");
        assertThat(contact("Fax in words").phone()).isEqualTo("01632 960110");
    }

    private Draft.Contact contact(String name) {
        return given.card(name).service().contact();
    }

    @Test
    void timesInWordsAloneAreShownInTheirWordsWithoutADate() {
        given.bring("times-only-in-words.json");
        Schedule told = only("Told in words");
        assertThat(told.hours()).isEqualTo(Hours.IN_WORDS);
        assertThat(told.note()).isEqualTo("First Monday, 6pm to 8pm, not in December");
        assertThat(given.card("Told in words").nextDates(NOW, 1)).isEmpty();
        assertThat(given.names(Filters.of(Facet.WEEKDAY, "mon"))).isEmpty();
        assertThat(only("Words that name a place").note())
                .as("the place is shown by its area")
                .isNull();
    }

    private Schedule only(String name) {
        return given.card(name).place().schedules().getFirst();
    }

    @Test
    void aTimeThatIsAttendedOnlineIsOnlineWithItsLink() {
        assertThat(given.bring("attending-type.json")).doesNotContain("1 attendance WARNING");
        Filters wednesdays = Filters.of(Facet.WEEKDAY, "wed").with(Facet.ATTENDANCE, "online");
        assertThat(given.names(wednesdays)).containsExactly("Some days on screen");
        assertThat(given.names(wednesdays.with(Facet.ATTENDANCE, "in-person"))).isEmpty();
        assertThat(given.names(Filters.of(Facet.WEEKDAY, "mon").with(Facet.ATTENDANCE, "in-person")))
                .containsExactly("Some days on screen");
        assertThat(given.cards(ListingQuery.of("")))
                .extracting(card -> card.place().directions())
                .contains("https://meet.example.org/barn");
    }

    @Test
    void aLineWithAWebsiteIsByPhoneAndOnline() {
        given.bring("attending-type.json");
        assertThat(given.names(Filters.of(Facet.ATTENDANCE, "phone"))).containsExactly("Line with a site");
        assertThat(given.names(Filters.of(Facet.ATTENDANCE, "online"))).contains("Line with a site");
    }

    @ParameterizedTest
    @CsvSource({
        "Day first,18:00,20:00",
        "With a clock of twelve,18:00,20:00",
        "Without the first nought,09:15,10:45",
        "A label,18:00,20:00"
    })
    void cellsAsASpreadsheetWritesThemAreRead(String name, LocalTime opens, LocalTime closes) {
        assertThat(given.bring("as-a-spreadsheet-writes-it.csv")).containsExactly("2 dtstart WARNING");
        assertThat(only(name).opensAt()).isEqualTo(opens);
        assertThat(only(name).closesAt()).isEqualTo(closes);
        assertThat(only(name).dtstart()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(given.card(name).service().kind()).isEqualTo(Kind.SELF_HELP_GROUP);
    }

    @Test
    void tickedBoxesAndWordsForAStatusAreRead() {
        given.bring("as-a-spreadsheet-writes-it.csv");
        assertThat(given.card("A ticked box").service().participation().bringSomeone())
                .isTrue();
        assertThat(given.card("Shut for now").service().status()).isEqualTo(Status.RESTING);
    }

    @Test
    void whatASpreadsheetSavesComesInWholeAndTheReportSaysWhatWasAssumed() {
        assertThat(given.bring("windows-letters.csv", "semicolons.csv"))
                .containsExactly("0 (file) WARNING", "0 (file) WARNING");
        assertThat(given.names()).containsExactly("Caffi Môr", "Plain", "Semicolons");
        assertThat(given.card("Caffi Môr").service().description()).isEqualTo("It’s warm – come in");
        assertThat(given.card("Semicolons").service().description()).isEqualTo("tea, and toast");
    }

    @Test
    void whatIsOverIsFoundNoLonger() {
        given.bring("over.csv");
        assertThat(given.names()).containsExactly("Still on");
    }

    @Test
    void aLongTextIsCutAtASentenceAndItsServiceComesIn() {
        assertThat(given.bring("one-long-text.json")).contains("1 who_for WARNING", "1 description WARNING");
        String words =
                Objects.requireNonNull(given.card("Long words").service().who().words());
        assertThat(words).hasSizeBetween(1_000, 2_000).endsWith("works here.");
    }
}
