package org.alongside.network;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The national bodies of the field, from {@code national-bodies.csv}. They are real also in a practice directory. */
@Component
public class NationalBodies {

    private final List<NationalBody> bodies = new ArrayList<>();

    NationalBodies() {
        var stream = Objects.requireNonNull(NationalBodies.class.getResourceAsStream("national-bodies.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> bodies.add(new NationalBody(
                    row.getField("id"),
                    row.getField("name"),
                    row.getField("website"),
                    row.getField("what"),
                    row.getField("what_cy"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<NationalBody> list() {
        return List.copyOf(bodies);
    }
}
