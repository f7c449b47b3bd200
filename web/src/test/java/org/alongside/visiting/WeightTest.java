package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page costs a cheap phone: bytes are asserted, times are only printed ({@code -Dspeed=true}). */
@SiteTest
class WeightTest {

    private static final int KILOBYTE = 1024;

    /** Bytes over the line, compressed: the page and all it fetched. */
    private static final String WEIGHT = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(entry => entry.encodedBodySize).reduce((sum, size) => sum + size, 0)""";

    private static final String PAINT = """
            new Promise(told => {
              const seen = { lcp: 0, cls: 0 };
              new PerformanceObserver(list => list.getEntries().forEach(entry => seen.lcp = entry.startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
              new PerformanceObserver(list => list.getEntries().forEach(entry => seen.cls += entry.value))
                .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => told(seen.lcp + ' ' + seen.cls), 1000);
            })""";

    @Autowired
    Site site;

    @Test
    void aPageIsLightWithoutTheMapAndNotHeavyWithIt() {
        assertThat(weight(Site.PHONE, "/")).as("first page, bytes").isLessThan(60L * KILOBYTE);
        assertThat(weight(Site.PHONE, "/search?q=walking")).as("results, bytes").isLessThan(60L * KILOBYTE);
        assertThat(weight(Site.DESK, "/search?q=walking"))
                .as("with the map, bytes")
                .isLessThan(200L * KILOBYTE);
    }

    /** At 1.6 Mbit/s, 150 ms and a processor four times slower: the median of five, for reading and not for judging. */
    @Test
    @EnabledIfSystemProperty(named = "speed", matches = "true")
    void tellsHowLongAPhoneWaits() {
        for (String path : List.of("/", "/search?q=walking", "/help")) {
            List<Double> paints = new ArrayList<>();
            List<Double> shifts = new ArrayList<>();
            for (int run = 0; run < 5; run++) {
                String[] seen = paint(path).split(" ");
                paints.add(Double.valueOf(seen[0]));
                shifts.add(Double.valueOf(seen[1]));
            }
            paints.sort(null);
            shifts.sort(null);
            System.out.printf(
                    "speed %s: largest contentful paint %.0f ms, layout shift %.3f (medians of five)%n",
                    path, paints.get(2), shifts.get(2));
        }
    }

    private long weight(int width, String path) {
        try (Visit visit = site.visit(width)) {
            visit.open(path);
            return ((Number) visit.page().evaluate(WEIGHT)).longValue();
        }
    }

    private String paint(String path) {
        try (Visit visit = site.visit(Site.PHONE)) {
            CDPSession phone = visit.page().context().newCDPSession(visit.page());
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", 150);
            line.addProperty("downloadThroughput", 1_600_000 / 8);
            line.addProperty("uploadThroughput", 750_000 / 8);
            phone.send("Network.enable");
            phone.send("Network.emulateNetworkConditions", line);
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", 4);
            phone.send("Emulation.setCPUThrottlingRate", processor);
            visit.open(path);
            return (String) visit.page().evaluate(PAINT);
        }
    }
}
