package org.alongside.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.resource.CsvResource;
import org.springframework.stereotype.Component;

/** Keeps only the metrics named in {@code told.csv}, with the tags named there, so that no library can publish who searched for what. */
@Component
class MetricsAllowList implements MeterFilter {

    private final Map<String, Set<String>> tags = new HashMap<>();

    MetricsAllowList() {
        CsvResource.forEach(
                MetricsAllowList.class,
                "told.csv",
                row -> tags.put(
                        row.getField("name"), Set.of(row.getField("tags").split(","))));
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
