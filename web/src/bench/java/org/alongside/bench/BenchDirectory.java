package org.alongside.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.AlongsideApplication;
import org.alongside.bench.contender.PlainIndex;
import org.alongside.bench.contender.Questions;
import org.alongside.bench.contender.Row;
import org.alongside.bench.contender.Sentence;
import org.alongside.bench.corpus.Corpus;
import org.alongside.language.Language;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.meaning.MeaningReader;
import org.alongside.meaning.TopicOffers;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.suggest.SuggestionQuery;
import org.alongside.suggest.Suggestions;
import org.alongside.understanding.QueryParser;
import org.alongside.understanding.SensitiveTerms;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole directory of its own, as {@code start} would open it, in a folder of its own, on any free port of the loopback address. */
public final class BenchDirectory implements AutoCloseable {

    /** All that is measured comes from one address, and from more threads than one caller has places. */
    private static final int AT_ONCE = 100;

    /** H2 in the folder, whatever store the environment names. */
    public static final List<String> OWN_STORE = List.of(
            "--spring.profiles.active=",
            "--spring.datasource.url=jdbc:h2:file:${alongside.data}/store"
                    + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
            "--spring.datasource.username=sa",
            "--spring.datasource.password=");

    private static final int BATCH = 200;

    private final ConfigurableApplicationContext application;
    private final Path folder;

    private BenchDirectory(ConfigurableApplicationContext application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    static BenchDirectory open(Path folder) {
        return open(folder, WebApplicationType.SERVLET, OWN_STORE);
    }

    /** As {@link #open}, without the site. */
    public static BenchDirectory withoutWeb(Path folder) {
        return withoutWeb(folder, OWN_STORE);
    }

    /** @param store the settings that say where the store is */
    public static BenchDirectory withoutWeb(Path folder, List<String> store) {
        return open(folder, WebApplicationType.NONE, store);
    }

    private static BenchDirectory open(Path folder, WebApplicationType web, List<String> store) {
        List<String> settings = new ArrayList<>(List.of(
                "--alongside.data=" + folder,
                "--alongside.practice=false",
                "--alongside.limits.question-points=" + Integer.MAX_VALUE,
                "--alongside.limits.of-one=" + AT_ONCE,
                "--alongside.limits.at-work=" + 2 * AT_ONCE,
                "--server.address=127.0.0.1",
                "--server.port=0"));
        settings.addAll(store);
        return new BenchDirectory(
                new SpringApplicationBuilder(AlongsideApplication.class)
                        .web(web)
                        .run(settings.toArray(String[]::new)),
                folder);
    }

    public Corpus corpus(LocalDate today) {
        return new Corpus(get(Gazetteer.class), get(Vocabulary.class), today);
    }

    public Questions questions() {
        return new Questions(get(Gazetteer.class), get(Vocabulary.class), get(QueryParser.class));
    }

    /**
     * Records services until there are so many listings, as an import does.
     *
     * @return how long store and index took, without generating the services
     */
    public Pace fill(Corpus corpus, int size, IntConsumer progress) {
        Networks networks = get(Networks.class);
        networks.open(false);
        Corpus.NETWORKS.forEach(code -> networks.put(code, false, Network.About.named(code)));
        Listings listings = get(Listings.class);
        SearchIndex index = get(SearchIndex.class);
        Pace pace = new Pace();
        for (int number = 0; pace.rows() < size; ) {
            List<NewStatement> batch = new ArrayList<>();
            int rows = 0;
            while (batch.size() < BATCH && pace.rows() + rows < size) {
                NewStatement statement = corpus.statement(number++);
                batch.add(statement);
                rows += statement.draft() == null
                        ? 0
                        : statement.draft().places().size();
            }
            pace.time(rows, () -> index.inBulk(status -> listings.record(batch)));
            progress.accept(pace.rows());
        }
        pace.time(0, index::repair);
        return pace;
    }

    /** Indexes all listings with Lucene alone; only Lucene's own work is timed. */
    Pace copyTo(PlainIndex index, IntConsumer progress) throws IOException {
        Gazetteer gazetteer = get(Gazetteer.class);
        Clock clock = get(Clock.class);
        Pace pace = new Pace();
        try (EntityManager store = get(EntityManagerFactory.class).createEntityManager()) {
            UUID last = new UUID(0, 0);
            for (List<Listing> page = after(last, store); !page.isEmpty(); page = after(last, store)) {
                List<Row> rows = page.stream()
                        .map(listing -> Row.of(listing, gazetteer, clock.instant()))
                        .toList();
                pace.time(rows.size(), () -> rows.forEach(index::add));
                last = page.getLast().id();
                store.clear();
                progress.accept(pace.rows());
            }
        }
        pace.time(0, index::commit);
        return pace;
    }

    private static List<Listing> after(UUID last, EntityManager store) {
        return store.createQuery("from Listing where id > :last order by id", Listing.class)
                .setParameter("last", last)
                .setMaxResults(1000)
                .getResultList();
    }

    /** Rebuilds the whole index from the store, as after a changed mapping. */
    Pace refill() {
        SearchIndex index = get(SearchIndex.class);
        Pace pace = new Pace();
        int[] rows = {0};
        pace.time(0, () -> rows[0] = Math.toIntExact(index.refill().stale()));
        pace.count(rows[0]);
        return pace;
    }

    /** The number of segments of our index. */
    int segments() throws IOException {
        var scope = Search.mapping(get(EntityManagerFactory.class)).scope(Listing.class);
        try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            return reader.leaves().size();
        }
    }

    /** The middle of the town named in {@link Sentence}. */
    LatLng leeds() {
        return get(Gazetteer.class).resolve("leeds").orElseThrow().point();
    }

    Edits edits(Corpus changed) {
        return new Edits(get(Listings.class), changed);
    }

    public ListingSearch search() {
        return get(ListingSearch.class);
    }

    Agreement agreement() {
        return new Agreement(get(Vocabulary.class).topics().stream()
                .filter(topic -> Stream.of(topic.name(), topic.welshName())
                        .flatMap(name -> Words.plain(name).stream())
                        .anyMatch(SensitiveTerms.of(topic)::contains))
                .map(Topic::id)
                .collect(Collectors.toSet()));
    }

    /** Topics, places and groups that may be meant by a few letters. */
    int suggest(String letters) {
        return get(Suggestions.class)
                .suggest(SuggestionQuery.of(letters, Language.EN))
                .size();
    }

    QueryParser understanding() {
        return get(QueryParser.class);
    }

    /** Waits a minute at most until the sentence model is loaded. */
    TopicOffers offers() {
        MeaningReader meaning = get(MeaningReader.class);
        meaning.nearest("anything");
        for (int waited = 0; !meaning.isLoaded() && waited < 600; waited++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return get(TopicOffers.class);
    }

    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Of the files under a folder of the directory, in bytes. */
    long bytes(String... names) {
        return Stream.of(names).mapToLong(name -> bytes(folder.resolve(name))).sum();
    }

    static long bytes(Path path) {
        if (!Files.exists(path)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
