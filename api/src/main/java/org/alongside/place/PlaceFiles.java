package org.alongside.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the files of places that lie beside this class. */
final class PlaceFiles {

    private PlaceFiles() {}

    static void read(String file, Consumer<NamedCsvRecord> each) {
        var stream = Objects.requireNonNull(PlaceFiles.class.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LatLng point(NamedCsvRecord row) {
        return new LatLng(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
    }

    /** The parts of a field, parted by semicolons. */
    static List<String> several(String field) {
        return Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
