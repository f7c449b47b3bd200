package org.alongside.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.feed.FeedFile;
import org.alongside.listing.Listings;
import org.alongside.listing.draft.DraftJson;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The invented networks and groups of {@code data-seed}, where that module is on the class path. */
@Service
public class PracticeData {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeData.class);
    private static final String FOLDER = "data-seed/";
    private static final String LICENCE = "CC0-1.0";

    /** Courses of the practice data begin some days after the import, and checks were made some days before it. */
    private static final Duration FRESH = Duration.ofDays(28);

    private final FeedImport feedImport;
    private final ImportRuns runs;
    private final Listings listings;
    private final Networks networks;
    private final Clock clock;

    PracticeData(FeedImport feedImport, ImportRuns runs, Listings listings, Networks networks, Clock clock) {
        this.feedImport = feedImport;
        this.runs = runs;
        this.listings = listings;
        this.networks = networks;
        this.clock = clock;
    }

    /**
     * Fills a new directory with invented groups, for good marked as practice, completes one whose filling was cut short, and brings the
     * same groups in again where that was four weeks ago, so that its courses have not all ended and its checks are not years old. A real
     * directory is left alone.
     *
     * @return a report for each network that was brought in now
     */
    public List<ImportReport> open() {
        return open(report -> {});
    }

    /** As {@link #open()}, telling of each network when it is in. */
    public List<ImportReport> open(Consumer<ImportReport> each) {
        if (!networks.isNew() && !networks.isPractice()) {
            return List.of();
        }
        networks.open(true);
        return codes().stream()
                .filter(code -> !isFresh(code))
                .map(this::bringIn)
                .peek(each)
                .toList();
    }

    /** Removes every invented group and network; the directory becomes a real one. */
    public void removeAll() {
        networks.list().stream().filter(Network::isPractice).map(Network::code).forEach(listings::withdrawSource);
        networks.becomeReal();
    }

    private boolean isFresh(String code) {
        Instant before = clock.instant().minus(FRESH);
        return runs.list(code).stream()
                .anyMatch(run -> run.finishedAt() != null && run.finishedAt().isAfter(before));
    }

    private ImportReport bringIn(String code) {
        networks.put(code, true, DraftJson.read(text(code + ".network.json"), Network.About.class));
        URL feed = Stream.of(".csv", ".json")
                .flatMap(ending -> resource(code + ending).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feed in data-seed of the network " + code));
        ImportReport report = feedImport.run(
                ImportRequest.of(code, FeedFile.at(feed)).asPractice().under(LICENCE));
        LOG.info(
                "Practice network {}: {} groups, {} refused",
                code,
                report.counts().added(),
                report.counts().refused());
        return report;
    }

    /** The networks in the order of import; empty if data-seed is not on the class path. */
    private static List<String> codes() {
        return resource("networks.txt").isEmpty()
                ? List.of()
                : text("networks.txt")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Optional<URL> resource(String name) {
        return Optional.ofNullable(PracticeData.class.getClassLoader().getResource(FOLDER + name));
    }

    private static String text(String name) {
        URL url = resource(name).orElseThrow(() -> new IllegalStateException("no " + name + " in data-seed"));
        try (InputStream bytes = url.openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
