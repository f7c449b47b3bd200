package org.alongside.resource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** A CSV file with a header row, in UTF-8, on the class path. */
public final class CsvResource {

    private CsvResource() {}

    /**
     * Reads all rows, from first to last.
     *
     * @param owner a class of the package that holds the file
     * @throws NullPointerException if there is no such file
     */
    public static void forEach(Class<?> owner, String file, Consumer<NamedCsvRecord> row) {
        var stream = Objects.requireNonNull(owner.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
