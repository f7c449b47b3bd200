package org.alongside.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ToldTest {

    private final MetricsAllowList told = new MetricsAllowList();

    @Test
    void onlyWhatIsOnTheListIsKeptWithTheTagsOnTheList() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(told);
        registry.counter("somebodys.library", "q", "heron walkers").increment();
        registry.counter("http.server.requests", "uri", "/search", "query", "heron walkers")
                .increment();
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .singleElement()
                .satisfies(id -> assertThat(id.getTags()).containsExactly(Tag.of("uri", "/search")));
    }

    @Test
    void theListIsShortEnoughToReadAndNamesNothingOfVisitors() {
        assertThat(told.names())
                .hasSizeBetween(20, 40)
                .noneMatch(name -> name.matches(".*(word|query|address|caller|place).*"));
    }
}
