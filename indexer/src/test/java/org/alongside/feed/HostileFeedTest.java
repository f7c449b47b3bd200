package org.alongside.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, or were harmed on the way: a problem, never an exception and never half a file. */
class HostileFeedTest {

    private static final String HEADER = "id,name,attendance,city";
    private static final String GOOD = "a,Tea,in-person,Leeds";

    @Test
    void unclosedQuoteRefusesTheFileAndNamesItsRow() {
        AReading reading = AReading.csv(HEADER, GOOD, "b,\"Toast,in-person,Leeds", "c,Cake,in-person,Leeds", "");
        assertThat(reading.unreadable()).contains("row 3").contains("never closed");
    }

    @Test
    void textBehindAQuoteRefusesTheFile() {
        assertThat(AReading.csv(HEADER, "b,\"Toast\" and jam,in-person,Leeds").unreadable())
                .contains("row 2")
                .contains("quotes");
    }

    @Test
    void nulBytesRefuseTheirRowAlone() {
        AReading reading = AReading.csv(HEADER, GOOD, "b,To\0ast,in-person,Leeds");
        assertThat(reading.problems()).containsExactly("3 name ERROR");
        assertThat(reading.drafts()).hasSize(1);
    }

    @Test
    void tenThousandColumnsAreRefused() {
        String header = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(AReading.csv(header, GOOD).unreadable()).contains("more than 200 columns");
        assertThat(AReading.csv(HEADER, header).problems()).contains("2 (row) ERROR");
    }

    @Test
    void hugeCellRefusesItsRow() {
        AReading reading = AReading.csv(HEADER, GOOD, "b," + "x".repeat(100_000) + ",in-person,Leeds");
        assertThat(reading.problems()).contains("3 name ERROR");
        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.all())
                .allSatisfy(problem -> assertThat(problem.asText()).hasSizeLessThan(300));
    }

    @Test
    void cellOfTenMegabytesRefusesTheFile() {
        AReading reading = AReading.csv(HEADER, "b,\"" + "x".repeat(10_000_000) + "\",in-person,Leeds");
        assertThat(reading.unreadable()).contains("far too long");
    }

    @Test
    void tooManyRowsAreRefused() {
        String rows = IntStream.range(0, 100_001)
                .mapToObj(i -> i + ",Tea,in-person,Leeds")
                .collect(Collectors.joining("\n"));
        assertThat(AReading.csv(HEADER, rows).unreadable()).contains("more than 100000 rows");
    }

    @Test
    void endlessFileIsRefusedAtItsLimit() {
        FeedFile.Content endless = () -> new SequenceInputStream(
                new ByteArrayInputStream((HEADER + "\n").getBytes(StandardCharsets.UTF_8)), new Endless());
        AReading reading = AReading.of(new FeedFile("feed.csv", endless), false);
        assertThat(reading.unreadable()).contains("larger than 50 MB");
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return '\n';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 'x');
            into[offset] = '\n';
            return length;
        }
    }

    @Test
    void utf16IsNamed() {
        assertThat(AReading.of("feed.csv", (HEADER + "\n" + GOOD).getBytes(StandardCharsets.UTF_16))
                        .unreadable())
                .contains("UTF-16");
        assertThat(AReading.of("feed.csv", (HEADER + "\n" + GOOD).getBytes(StandardCharsets.UTF_16LE))
                        .unreadable())
                .contains("UTF-16");
    }

    @Test
    void hundredThousandOpeningArraysAreRefused() {
        assertThat(AReading.of("feed.json", "[".repeat(100_000)).unreadable()).contains("nested deeper than 100");
        assertThat(AReading.of("feed.json", "{\"a\":".repeat(100_000)).unreadable())
                .contains("nested deeper than 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"contents\":[{\"id\":\"a\",\"name\":\"Tea\"},",
                "{\"contents\":[{\"id\":\"a\"}",
                "[1,2,{\"id\":]",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"",
                "[\"\\ud800\"",
            })
    void brokenJsonRefusesTheFile(String json) {
        assertThat(AReading.of("feed.json", json).unreadable()).contains("JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2,3]",
                "[null]",
                "{}",
                "[[[]]]",
                "{\"contents\":[{\"name\":{\"a\":1},\"service_at_locations\":7}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":[],\"geometry\":{\"type\":\"Point\",\"coordinates\":\"x\"}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":null,\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e999999999,{}]}}]}",
            })
    void jsonOfAnotherShapeGivesProblemsOnly(String json) {
        AReading reading = AReading.of("feed.json", json);
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.all()).isNotEmpty();
    }

    @Test
    void halfALetterInJsonIsRefused() {
        AReading reading = AReading.of("feed.json", "[{\"id\":\"a\",\"name\":\"Tea \\ud800\"}]");
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.all()).isNotEmpty();
    }

    @Test
    void otherKindsOfFilesAreNamed() {
        assertThat(AReading.of("feed.csv", "").unreadable()).contains("empty");
        assertThat(AReading.of("feed.xlsx", "PK\u0003\u0004").unreadable()).contains("spreadsheet");
        assertThat(AReading.of("feed.csv", "<html>not found</html>").unreadable())
                .contains("web page");
        assertThat(AReading.of("feed.bin", "hello").unreadable()).contains("no format we know");
        assertThat(AReading.of("feed.geojson", "hello").unreadable()).contains("no JSON");
    }

    @Test
    void fileThatCannotBeOpenedIsAProblem() {
        FeedFile gone = new FeedFile("feed.csv", () -> {
            throw new IOException("no such file: /secret/place");
        });
        assertThat(AReading.of(gone, false).unreadable())
                .contains("could not be read")
                .doesNotContain("secret");
    }
}
