package org.alongside.search.upkeep;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.index.IndexSettings;
import org.alongside.testing.AService;
import org.alongside.testing.EmbeddedOnly;
import org.alongside.testing.OpenDirectory;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Files of the index are damaged while the directory is closed. Opened again, it sets them aside, fills a new index and answers right. */
@EmbeddedOnly
class DamagedIndexTest {

    private static final int LISTINGS = 120;
    private static final int DAMAGED = 200;
    private static final int SEED = 7;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDamagedIndexIsSetAsideAndFilledAnewWhateverTheDamage() throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        mendsItself("a file cut short", file -> truncate(largest(), Files.size(largest()) / 2));
        mendsItself("one bit flipped", file -> flip(largest(), Files.size(largest()) / 2, 4));
        mendsItself("the list of segments emptied", file -> truncate(segments(), 0));
        mendsItself("a file gone", file -> Files.delete(largest()));
    }

    /** Every file, in turn, many times, at places of chance; what is not opened need not be filled, so this is quick. */
    @Test
    void aFlippedBitOrALostEndIsFoundInWhateverFileAndPlace() throws IOException {
        IndexName name;
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
            name = directory.get(IndexName.class);
        }
        Path whole = index();
        assertThat(whole).hasFileName(name.current());
        Path other = Files.createDirectory(folder.resolve("other"));
        IndexFolder damaged = new IndexFolder(
                name, Clock.systemUTC(), new IndexSettings("lucene", "none", "local-filesystem", other.toString()));
        Random chance = new Random(SEED);
        for (int time = 0; time < DAMAGED; time++) {
            FileSystemUtils.deleteRecursively(other);
            FileSystemUtils.copyRecursively(whole, other.resolve(name.current()));
            List<Path> files = files(other.resolve(name.current()));
            Path file = files.get(time % files.size());
            long at = chance.nextLong(Files.size(file));
            boolean flipped = time / files.size() % 2 == 0;
            if (flipped) {
                flip(file, at, 1 << chance.nextInt(Byte.SIZE));
            } else {
                truncate(file, at);
            }
            damaged.setAsideIfDamaged();
            assertThat(other.resolve(name.current()))
                    .as("%s, %s at %d", file.getFileName(), flipped ? "a bit flipped" : "cut short", at)
                    .doesNotExist();
        }
    }

    @Test
    void anIndexWithoutItsListOfSegmentsIsFilledAnew() throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        Files.delete(segments());
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            answersInFull(directory);
        }
    }

    @Test
    void aChangedMappingOpensANewIndexBesideTheOldOneWhichGoesWhenTheNewOneIsFull() throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        Path earlier = Files.move(index(), index().resolveSibling("listing-0123456789ab"));
        try (OpenDirectory directory = OpenDirectory.unopened(folder)) {
            ListingResults meanwhile = directory.get(ListingSearch.class).search(ListingQuery.of("pottery"));
            assertThat(meanwhile.limited()).isTrue();
            assertThat(meanwhile.total()).isEqualTo(LISTINGS);
            assertThat(earlier).exists();
            directory.get(SearchIndex.class).open();
            answersInFull(directory);
            assertThat(earlier).doesNotExist();
        }
    }

    /** As imports side by side left it before a listing was always written over. */
    @Test
    void anIndexThatHoldsListingsTwiceHealsAtTheStartWhereNobodyEverMarkedItAndElseInTheNextWholeComparison()
            throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        doubleAll();
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            SearchIndex index = directory.get(SearchIndex.class);
            assertThat(index.drift()).isEqualTo(new Drift(0, 0, LISTINGS));
            assertThat(index.repair()).isEqualTo(new Drift(0, 0, LISTINGS));
            answersInFull(directory);
        }
        doubleAll();
        Files.delete(index().resolve("mark"));
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            answersInFull(directory);
        }
    }

    private void doubleAll() throws IOException {
        Path copy = folder.resolve("copy");
        FileSystemUtils.copyRecursively(index(), copy);
        try (Directory files = FSDirectory.open(index());
                Directory same = FSDirectory.open(copy);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addIndexes(same);
            writer.commit();
        }
        FileSystemUtils.deleteRecursively(copy);
    }

    @Test
    void aMarkHoldsOnlyForTheStoreItWasMadeWith() throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        try (OpenDirectory directory = OpenDirectory.unopened(folder)) {
            IndexMark mark = directory.get(IndexMark.class);
            assertThat(mark.isTrusted()).isTrue();
            directory
                    .get(JdbcClient.class)
                    .sql("delete from listing where name = 'Pottery 7'")
                    .update();
            directory.get(SearchIndex.class).open();
            assertThat(directory.get(SearchIndex.class).drift()).as("trusted").isEqualTo(new Drift(0, 1, 0));
            directory.get(JdbcClient.class).sql("delete from index_mark").update();
            assertThat(mark.isTrusted()).isFalse();
        }
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            assertThat(directory.get(SearchIndex.class).drift().isNone()).isTrue();
        }
    }

    private interface Damage {
        void to(Path index) throws IOException;
    }

    private void mendsItself(String what, Damage damage) throws IOException {
        damage.to(index());
        try (OpenDirectory directory = OpenDirectory.unopened(folder)) {
            try (Stream<Path> inside = Files.list(folder.resolve("index"))) {
                assertThat(inside.filter(path -> path.toString().contains(".bad-")))
                        .as(what + " is set aside")
                        .hasSize(1);
            }
            directory.get(SearchIndex.class).open();
            answersInFull(directory);
        }
    }

    private static void answersInFull(OpenDirectory directory) {
        ListingResults results = directory.get(ListingSearch.class).search(ListingQuery.of("pottery"));
        assertThat(results.limited()).isFalse();
        assertThat(results.total()).isEqualTo(LISTINGS);
        assertThat(directory.get(SearchIndex.class).drift().isNone()).isTrue();
    }

    private static AService[] services() {
        return IntStream.range(0, LISTINGS)
                .mapToObj(i -> aService().keyed("s" + i).named("Pottery " + i).at(53.8, -1.5))
                .toArray(AService[]::new);
    }

    private Path index() throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve("index"))) {
            return inside.filter(path -> path.getFileName().toString().matches("listing-[0-9a-f]{12}"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Path> files() throws IOException {
        return files(index());
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> inside = Files.list(index)) {
            return inside.filter(file -> !file.endsWith("write.lock") && !file.endsWith("mark"))
                    .sorted()
                    .toList();
        }
    }

    private Path largest() throws IOException {
        return files().stream()
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    }

    private Path segments() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith("segments_"))
                .findFirst()
                .orElseThrow();
    }

    private static void truncate(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
    }

    private static void flip(Path file, long at, int bits) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int before = open.read();
            open.seek(at);
            open.write(before ^ bits);
        }
    }
}
