package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.testing.AService;
import org.alongside.testing.EmbeddedOnly;
import org.alongside.testing.OpenDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the index are damaged while the directory is closed. Opened again, it sets them aside, fills a new index and answers right. */
@EmbeddedOnly
class DamagedIndexTest {

    private static final int LISTINGS = 120;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDamagedIndexIsSetAsideAndFilledAnewWhateverTheDamage() throws IOException {
        try (OpenDirectory directory = OpenDirectory.in(folder)) {
            directory.directory().holds(services());
        }
        mendsItself("a file cut short", file -> truncate(largest(), Files.size(largest()) / 2));
        mendsItself("one bit flipped", file -> flip(largest()));
        mendsItself("the list of segments emptied", file -> truncate(segments(), 0));
        mendsItself("a file gone", file -> Files.delete(largest()));
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
        try (Stream<Path> inside = Files.list(index())) {
            return inside.filter(file -> !file.endsWith("write.lock")).toList();
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

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = open.length() / 2;
            open.seek(middle);
            int before = open.read();
            open.seek(middle);
            open.write(before ^ 4);
        }
    }
}
