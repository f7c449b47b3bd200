package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "The street, not the house". */
class StreetNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Secret Terrace | Secret Terrace",
                "Secret Terrace | Secret Terrace",
                "12a Mill Lane | Mill Lane",
                "12-14 High Street | High Street",
                "No. 7 Chapel Street | Chapel Street",
                "Flat 3, Rose House, 12 Mill Lane | Mill Lane",
                "Rose House Mill Lane | Mill Lane",
                "Rose Cottage, Mill Lane | Mill Lane",
                "Mill Lane 12 | Mill Lane",
                "Old Hall Lane | Old Hall Lane",
                "Church Street | Church Street",
                "12 Briggate | Briggate",
                "St John's Church Hall Church Lane | Church Lane",
                "12 Heol y Bont | Heol y Bont",
                "Stryd Fawr | Stryd Fawr",
                "7 Zephyrhouse, 12 Mill Lane | Mill Lane",
                "7 Zephyrhouse | ",
                "Flat 2, Rowan Court | ",
                "The Old Brewery | ",
                "12 Rose Court | ",
                "Unit 4 Riverside Mill | ",
                "The white house by the river | ",
                "1st floor, LS2 8JT | ",
            })
    void onlyTheNameOfTheStreetIsLeft(String line, String street) {
        assertThat(StreetName.of(line)).isEqualTo(street);
    }
}
