package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas an operator has drawn: who lies in them, and what is said of files that cannot be used. */
class DrawnAreasTest {

    private static final String SQUARE = "[[-1.6,53.8],[-1.5,53.8],[-1.5,53.9],[-1.6,53.9],[-1.6,53.8]]";
    private static final String HOLE = "[[-1.56,53.84],[-1.54,53.84],[-1.54,53.86],[-1.56,53.86],[-1.56,53.84]]";
    private static final String APART = "[[-2.6,53.8],[-2.5,53.8],[-2.5,53.9],[-2.6,53.9],[-2.6,53.8]]";
    private static final LatLng INSIDE = new LatLng(53.82, -1.58);
    private static final LatLng IN_THE_HOLE = new LatLng(53.85, -1.55);
    private static final LatLng IN_THE_OTHER_PIECE = new LatLng(53.85, -2.55);
    private static final LatLng OUTSIDE = new LatLng(53.85, -1.45);
    private static final Gazetteer GAZETTEER = new Gazetteer();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aListingThatServesADrawnAreaServesThePointsInsideIt() throws IOException {
        AreasAround areas =
                drawn(feature("\"name\": \"North Patch\", \"code\": \"NP1\"", "Polygon", "[" + SQUARE + "]"));
        assertThat(serves(areas, "North Patch", INSIDE)).isTrue();
        assertThat(serves(areas, "north patch", INSIDE)).isTrue();
        assertThat(serves(areas, "NP1", INSIDE)).isTrue();
        assertThat(serves(areas, "North Patch", OUTSIDE)).isFalse();
        assertThat(areas.drawnAt(INSIDE)).containsExactly("North Patch");
        assertThat(areas.drawnAt(OUTSIDE)).isEmpty();
    }

    @Test
    void aHoleIsNotPartOfIt() throws IOException {
        AreasAround areas = drawn(feature("\"name\": \"Ring\"", "Polygon", "[" + SQUARE + "," + HOLE + "]"));
        assertThat(serves(areas, "Ring", INSIDE)).isTrue();
        assertThat(serves(areas, "Ring", IN_THE_HOLE)).isFalse();
    }

    @Test
    void severalPiecesAreOneArea() throws IOException {
        AreasAround multi = drawn(feature("\"code\": \"E1\"", "MultiPolygon", "[[" + SQUARE + "],[" + APART + "]]"));
        assertThat(serves(multi, "E1", INSIDE)).isTrue();
        assertThat(serves(multi, "E1", IN_THE_OTHER_PIECE)).isTrue();
        assertThat(serves(multi, "E1", OUTSIDE)).isFalse();
        AreasAround features = drawn(feature("\"name\": \"Two\"", "Polygon", "[" + SQUARE + "]") + ","
                + feature("\"name\": \"Two\"", "Polygon", "[" + APART + "]"));
        assertThat(serves(features, "Two", INSIDE)).isTrue();
        assertThat(serves(features, "Two", IN_THE_OTHER_PIECE)).isTrue();
    }

    @Test
    void aDrawnNameStandsForWhatWasDrawnAndOtherNamesForWhatTheyDid() throws IOException {
        LatLng leeds = GAZETTEER.resolve("Leeds").orElseThrow().point();
        AreasAround areas = drawn(feature("\"name\": \"Leeds\"", "Polygon", "[" + APART + "]"));
        assertThat(serves(areas, "Leeds", leeds)).isFalse();
        assertThat(serves(areas, "Leeds", IN_THE_OTHER_PIECE)).isTrue();
        assertThat(areas.of("leeds-council")).containsAnyElementsOf(areas.named("Leeds"));
        assertThat(serves(areas, "West Yorkshire", leeds)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|is not JSON; export it as GeoJSON",
                "[1]|is no FeatureCollection; export it as GeoJSON",
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}|area 1 has neither name nor code among its properties; give it one",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Dot\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}|Dot is no Polygon or MultiPolygon; draw it as one",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Open\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[1,3],[2,3]]]}}|Open cannot be read as a shape; its rings must close",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Grid\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[430000,434000],[430010,434000],[430000,434010],[430000,434000]]]}}|Grid cannot be read as a shape; its rings must close",
            })
    void aFileThatCannotBeUsedIsNamedWithTheMend(String content, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.geojson"), content);
        assertThatIllegalStateException()
                .isThrownBy(() -> new DrawnAreas(folder.toString()))
                .withMessageContaining(file + " " + said)
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }

    @Test
    void tooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("large.geojson");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(20_000_001);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> new DrawnAreas(folder.toString()))
                .withMessageContaining("large.geojson is larger than 20 MB; simplify its edges");
    }

    @Test
    void tooManyCornersAreRefused() throws IOException {
        String corners = String.join(",", Collections.nCopies(500_001, "[1,2]"));
        Files.writeString(
                folder.resolve("fine.json"),
                feature("\"name\": \"Fine\"", "Polygon", "[[[1,2],[1,3],[2,3]," + corners + "]]"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new DrawnAreas(folder.toString()))
                .withMessageContaining("fine.json brings all areas to more than 500000 corners; simplify their edges");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DrawnAreas(folder.resolve("none").toString()))
                .withMessageContaining("none cannot be read; name a folder of .geojson files");
    }

    private static boolean serves(AreasAround areas, String name, LatLng point) {
        return areas.at(point).stream().anyMatch(areas.named(name)::contains);
    }

    private AreasAround drawn(String features) throws IOException {
        Files.writeString(
                folder.resolve("areas.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        return new AreasAround(GAZETTEER, new DrawnAreas(folder.toString()));
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }
}
