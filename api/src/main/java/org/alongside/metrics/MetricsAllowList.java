package org.alongside.metrics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Only metrics named in {@code told.csv} are kept, with the tags named there: no library can add one that tells who asked for what. */
@Component
class MetricsAllowList implements MeterFilter {

    private final Map<String, Set<String>> tags = new HashMap<>();

    MetricsAllowList() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(MetricsAllowList.class.getResourceAsStream("told.csv")),
                        StandardCharsets.UTF_8))) {
            rows.forEach(row ->
                    tags.put(row.getField("name"), Set.of(row.getField("tags").split(","))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<String> names() {
        return tags.keySet();
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return tags.containsKey(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        Set<String> kept = tags.getOrDefault(id.getName(), Set.of());
        List<Tag> tagged =
                id.getTags().stream().filter(tag -> kept.contains(tag.getKey())).toList();
        return id.replaceTags(tagged);
    }
}
