package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {

    private static final Postcodes POSTCODES = new Postcodes();

    /** What is left by rounding to a thousandth of a degree. */
    private static final double ROUNDED_METRES = 100;

    @ParameterizedTest
    @CsvSource({
        "LS1 4, LS1 4",
        "LS14, LS14",
        "ls14ap, LS1 4",
        "LS 1 4AP, LS1 4",
        "LS6 3H, LS6 3",
        "Ls14 ap, LS1 4",
        "HA9 OWS, HA9 0",
        "CRO 1EA, CR0 1",
        "0X1 2JD, OX1 2",
        "S017 1BJ, SO17 1",
        "BS8 lTH, BS8 1",
        "EC1, EC1",
        "BT7 1NN, BT7",
        "GY9, GY9",
        "'BL3 5AB,', BL3 5"
    })
    void aCodeIsReadInAnyCaseAndSpacing(String typed, String written) {
        assertThat(POSTCODES.of(typed).filter(code -> code.point() != null))
                .map(Postcodes.Code::written)
                .hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EX77", "ZZ9 9ZZ", "LS37 4AB", "AB1 0", "QX4 7AB"})
    void aCodeNobodyKnowsHasNoPoint(String typed) {
        assertThat(POSTCODES.of(typed)).isPresent().hasValueSatisfying(code -> assertThat(code.point())
                .isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leeds", "12345", "LS", "to 1", "7pm", "LS1 45"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(POSTCODES.of(typed).filter(code -> code.point() != null && code.inSector()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'12 High Street, Leeds, LS6 2AB', LS6 2",
        "'Box 40, 12 High Street, Bristol, BS1 4DJ', BS1 4",
        "near BD20, BD20",
        "Leeds LS6 LS6 3, LS6 3"
    })
    void aCodeIsFoundInAnAddress(String text, String written) {
        assertThat(POSTCODES.in(text)).map(Postcodes.Code::written).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18 High Street, Leeds", "group LS 7pm", "col 1st floor", "step 12 or 3rd"})
    void noCodeIsReadOutOfOrdinaryWords(String text) {
        assertThat(POSTCODES.in(text)).isEmpty();
    }

    @Test
    void everySectorOfGreatBritainAnswersToWithinItself() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Fixtures.get("uk-postcodes/sectors-from-codepoint-2014.csv"))) {
            for (NamedCsvRecord row : rows) {
                read++;
                String sector = row.getField("sector");
                String unit = sector.replace(" ", "").toLowerCase(Locale.ROOT) + "aa";
                for (String typed : List.of(sector, sector + "AA", unit)) {
                    if (isNotAt(typed, sector, point(row))) {
                        wrong.add(typed);
                    }
                }
            }
        }
        assertThat(read).isEqualTo(10_820);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDistrictOfGreatBritainAnswersAsItself() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(Fixtures.get("uk-postcodes/outcode-centroids-from-codepoint-2014.csv"))) {
            for (NamedCsvRecord row : rows) {
                read++;
                if (isNotAt(row.getField("outcode"), row.getField("outcode"), point(row))) {
                    wrong.add(row.getField("outcode"));
                }
            }
        }
        assertThat(read).isEqualTo(2_880);
        assertThat(wrong).isEmpty();
    }

    private static boolean isNotAt(String typed, String written, LatLng point) {
        Optional<Postcodes.Code> code = POSTCODES.of(typed);
        return code.filter(found -> found.written().equals(written))
                .map(Postcodes.Code::point)
                .filter(found -> found.to(point).metres() < ROUNDED_METRES)
                .isEmpty();
    }

    private static LatLng point(NamedCsvRecord row) {
        return new LatLng(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("long")));
    }
}
