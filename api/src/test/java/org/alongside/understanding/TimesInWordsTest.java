package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people type them, counted from Saturday 28 November 2026. */
class TimesInWordsTest {

    private static final QueryParser PARSER = SentencesTest.parser();
    private static final Set<String> OF_TIME =
            Set.of("weekday", "part-of-day", "at", "after", "before", "week-of-month", "hours");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tuesday 7pm leeds|at 19:00, part-of-day evening, weekday tue",
                "after 6pm leeds|after 18:00, part-of-day evening",
                "tue 7-9pm leeds|after 19:00, before 21:00, part-of-day evening, weekday tue",
                "mon eve leeds|part-of-day evening, weekday mon",
                "1st monday leeds|week-of-month 1, weekday mon",
                "grace church 6pm leeds|at 18:00, part-of-day evening",
                "weds leeds|weekday wed",
                "weds night leeds|part-of-day evening, weekday wed",
                "tomorrow night leeds|part-of-day evening",
                "next weds morning leeds|part-of-day morning, weekday wed",
                "half 7 leeds|at 19:30, part-of-day evening",
                "at 6 in bristol|at 18:00, part-of-day evening",
                "before 12 coffee|before 12:00, part-of-day morning",
                "half past six tuesdays|at 18:30, part-of-day evening, weekday tue",
                "am saith nos Iau, Bangor|at 19:00, part-of-day evening, weekday thu",
                "trydydd nos iau y mis|part-of-day evening, week-of-month 3, weekday thu",
                "mon-fri 9-5 leeds|after 09:00, before 17:00, part-of-day afternoon+morning, weekday fri+mon+thu+tue+wed",
                "sat to mon hull|weekday mon+sat+sun",
                "fri, sat or sun night bath|part-of-day evening, weekday fri+sat+sun",
                "not at weekends hull|weekday fri+mon+thu+tue+wed",
                "24/7 helpline|hours open-all-hours",
            })
    void dayAndHourAreReadOutOfTheWords(String typed, String expected) {
        Map<String, String> times = new TreeMap<>();
        PARSER.of(typed).facts().forEach((facet, values) -> {
            if (OF_TIME.contains(facet)) {
                times.put(facet, values.stream().sorted().collect(Collectors.joining("+")));
            }
        });
        String read = times.entrySet().stream()
                .map(time -> time.getKey() + " " + time.getValue())
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "bank holiday monday walk, 2026-12-28",
        "good friday lunch, 2027-03-26",
        "hogmanay, 2026-12-31",
        "friday 11th, 2026-12-11",
        "14eg o ragfyr, 2026-12-14",
        "this afternoon, 2026-11-28",
    })
    void aDateHasManyNames(String typed, String date) {
        assertThat(PARSER.of(typed).on()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abused at 6",
                "after two miscarriages",
                "since that friday",
                "night terrors",
                "i sat and cried",
                "may i join",
                "good morning",
                "half term kids",
                "number 9 bus",
                "film night",
                "wedding anxiety",
                "£10.30 a session",
            })
    void whatOnlySoundsLikeATimeIsNone(String typed) {
        ParsedQuery said = PARSER.of(typed);
        assertThat(said.facts().keySet()).doesNotContainAnyElementsOf(OF_TIME);
        assertThat(said.on()).isNull();
        assertThat(said.within()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flat 12 rosewood court",
                "18 Market Place Louth",
                "£20 a session",
                "30 quid",
                "25 minutes",
                "bus 42",
                "room 16"
            })
    void aNumberThatNamesOrCountsIsNoAge(String typed) {
        assertThat(PARSER.of(typed).age()).isNull();
    }

    @Test
    void theChipKeepsTheWordsOfAnHour() {
        assertThat(PARSER.of("carers after six in leeds").chips())
                .extracting(ParsedQuery.Chip::words)
                .contains("after six");
    }

    @Test
    void longTextsWithoutEndAreReadSoon() {
        for (String part : Arrays.asList("mon tue ", "1 2 3 - ", " ", "on the on a ", "- ", "half past ")) {
            assertThat(PARSER.of(part.repeat(400).toUpperCase(Locale.ROOT))).isNotNull();
        }
    }
}
