package org.alongside.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.place.AreasAround;
import org.alongside.place.DrawnAreas;
import org.alongside.place.Gazetteer;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ListingFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The index names itself by what is written into it. */
class IndexFingerprintTest {

    private static final int DIGITS = 12;
    private static final Gazetteer GAZETTEER = new Gazetteer();
    private static final IndexFingerprint NOW = of(new DrawnAreas(""));

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSameTwiceHasTheSameName() {
        assertThat(of(new DrawnAreas("")).hash(DIGITS)).isEqualTo(NOW.hash(DIGITS));
    }

    @Test
    void everyFieldIsWrittenByOneOfTheFixedListings() {
        TreeSet<String> written = new TreeSet<>();
        NOW.documents().stream().map(Map::keySet).forEach(written::addAll);
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(ListingFields.ALL.stream()
                        .map(ListingFields.Field::name)
                        .toList());
    }

    @Test
    void aChangedFieldChangesTheName() {
        List<ListingFields.Field> fields = new ArrayList<>(NOW.fields());
        ListingFields.Field first = fields.getFirst();
        fields.set(0, new ListingFields.Field(first.name(), Long.class, first.uses()));
        assertThat(new IndexFingerprint(fields, NOW.document(), NOW.drawn(), NOW.data()).hash(DIGITS))
                .isNotEqualTo(NOW.hash(DIGITS));
    }

    @Test
    void aChangedTopicAndAChangedPlaceChangeTheName() throws IOException {
        assertThat(withOneByteMore("topics.csv").hash(DIGITS)).isNotEqualTo(NOW.hash(DIGITS));
        assertThat(withOneByteMore("places.csv").hash(DIGITS)).isNotEqualTo(NOW.hash(DIGITS));
        assertThat(withOneByteMore("postcodes.csv").hash(DIGITS)).isNotEqualTo(NOW.hash(DIGITS));
    }

    /** The areas around a listing are in its document, so that what decides about them need be named nowhere. */
    @Test
    void aChangedAreaChangesTheDocumentsAndTheName() throws IOException {
        Files.writeString(folder.resolve("areas.geojson"), """
            {"type": "Feature", "properties": {"name": "Isle of Wight"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[-1.6, 50.5], [-1.0, 50.5], [-1.0, 50.8], [-1.6, 50.8], [-1.6, 50.5]]]}}
            """);
        DrawnAreas drawn = new DrawnAreas(folder.toString());
        assertThat(of(drawn).documents()).isNotEqualTo(NOW.documents());
        IndexFingerprint onlyDocuments =
                new IndexFingerprint(NOW.fields(), of(drawn).document(), NOW.drawn(), NOW.data());
        assertThat(onlyDocuments.hash(DIGITS)).isNotEqualTo(NOW.hash(DIGITS));
    }

    private static IndexFingerprint of(DrawnAreas drawn) {
        return IndexFingerprint.of(new ListingDocument(GAZETTEER, new AreasAround(GAZETTEER, drawn)), drawn.names());
    }

    private static IndexFingerprint withOneByteMore(String file) throws IOException {
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : NOW.data()) {
            String text = resource.getContentAsString(StandardCharsets.UTF_8);
            changed.add(
                    file.equals(resource.getFilename())
                            ? new ByteArrayResource((text + "x").getBytes(StandardCharsets.UTF_8))
                            : resource);
        }
        assertThat(changed).isNotEqualTo(NOW.data());
        return new IndexFingerprint(NOW.fields(), NOW.document(), NOW.drawn(), changed);
    }
}
