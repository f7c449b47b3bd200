package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Damaged, lost and full: told in one sentence with the mend, and never a new empty directory in the place of a lost one. */
class DiskOutsideTest {

    @TempDir
    static Path folder = Path.of("");

    /** A directory that was stopped. */
    private static Path whole = folder;

    @BeforeAll
    static void aDirectoryThatWasStopped() throws IOException {
        whole = folder.resolve("whole");
        try (Product product = Product.start(whole)) {
            second(product);
            assertThat(product.stop()).isNotNegative();
            assertThat(product.log()).contains("Stopping ...", "Stopped.").doesNotContain("Exception");
        }
    }

    /** A second start on a folder that runs is told where it answers. */
    private static void second(Product running) throws IOException {
        String told = refusal(running.data());
        assertThat(told).contains("is open already", running.address("/").toString());
    }

    @Test
    void aStoreThatIsEmptiedOrGoneNeverBecomesANewDirectory() throws IOException {
        Path emptied = copy("emptied");
        Files.write(emptied.resolve("store.mv.db"), new byte[0]);
        assertThat(refusal(emptied)).contains("is empty (0 bytes)", "./alongside restore FILE --data " + emptied);
        Path gone = copy("gone");
        Files.delete(gone.resolve("store.mv.db"));
        assertThat(refusal(gone, "--empty")).contains("is missing", "./alongside restore FILE --data " + gone);
        assertThat(gone.resolve("store.mv.db")).doesNotExist();
        Path backup = folder.resolve("none.zip");
        Command.Ended ended = Command.run("backup", backup.toString(), "--data", gone.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("is missing").doesNotContain("Exception");
        assertThat(backup).doesNotExist();
    }

    @Test
    void aStoreThatIsDamagedIsTold() throws IOException {
        Path header = copy("header");
        write(header, 0, 8192, false);
        Path middle = copy("middle");
        // Half of the file: a smaller part may be one that holds nothing.
        int size = (int) Files.size(middle.resolve("store.mv.db"));
        write(middle, size / 4, size / 2, true);
        Path cut = copy("cut");
        try (RandomAccessFile file =
                new RandomAccessFile(cut.resolve("store.mv.db").toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
        for (Path damaged : List.of(header, middle, cut)) {
            assertThat(refusal(damaged))
                    .as(damaged.toString())
                    .contains("is damaged", "restore FILE --data " + damaged);
        }
    }

    @Test
    void aFolderThatCannotHoldADirectoryIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(refusal(file)).contains(file + " is a file");
        assertThat(refusal(file.resolve("below"))).contains("cannot be read and written");
        assertThat(refusal(Path.of("/proc/alongside"))).contains("cannot be read and written");
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(others.resolve("letters.txt"), "something else");
        assertThat(refusal(others)).contains("something else (letters.txt)");
        assertThat(others.resolve("store.mv.db")).doesNotExist();
    }

    @Test
    void aMistypedFolderNeverBecomesADirectory() throws IOException {
        Path typo = folder.resolve("typo");
        Path feed = Feed.of(folder, "few", 3);
        Command.Ended imported = Command.run("import", feed.toString(), "--network", "few", "--data", typo.toString());
        assertThat(imported.status()).as(imported.said()).isNotZero();
        assertThat(imported.err()).contains("There is no directory in " + typo).doesNotContain("Exception");
        assertThat(refusal(typo, "--existing")).contains("There is no directory in " + typo);
        assertThat(typo).doesNotExist();
    }

    @Test
    void aPortThatCannotBeHadIsToldBeforeAnythingIsMade() throws IOException {
        Path made = folder.resolve("made");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(made, "--port", Integer.toString(taken.getLocalPort())))
                    .contains("Port " + taken.getLocalPort() + " is taken");
        }
        assertThat(refusal(made, "--port", "99999")).contains("from 1 to 65535");
        assertThat(refusal(made, "--host", "192.0.2.1")).contains("--host takes an address of this machine");
        assertThat(made).doesNotExist();
    }

    /** Needs the right to mount a small disk; elsewhere it is left out. */
    @Test
    void aFullDiskRefusesWhatIsNewShowsWhatIsThereAndHeals() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "only root can mount a small disk");
        try (Product product = Product.start(disk.resolve("data"))) {
            Path ballast = disk.resolve("ballast");
            fill(ballast, disk);
            Path feed = Feed.of(folder, "full", 200);
            Command.Ended refused = Command.run(
                    "import",
                    feed.toString(),
                    "--network",
                    "full",
                    "--remove-practice",
                    "--data",
                    product.data().toString());
            assertThat(refused.status()).as(refused.said()).isNotZero();
            assertThat(refused.said()).contains("MB left").doesNotContain("Exception");
            assertThat(product.get("/search?q=hearing+voices+leeds").body()).contains("Tuesday Voices");
            assertThat(product.health("readiness")).isEqualTo(200);
            Files.delete(ballast);
            Command.Ended taken = Command.run(
                    "import",
                    feed.toString(),
                    "--network",
                    "full",
                    "--remove-practice",
                    "--data",
                    product.data().toString());
            assertThat(taken.status()).as(taken.said() + product.log()).isZero();
            assertThat(product.get("/search?q=full+circle").body()).contains("full circle");
            product.stop();
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean mount(Path disk) throws IOException, InterruptedException {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", disk.toString()).start();
        return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
    }

    /** Leaves a few MB. */
    private static void fill(Path ballast, Path disk) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            byte[] block = new byte[1024 * 1024];
            while (Files.getFileStore(disk).getUsableSpace() > 8L * block.length) {
                file.write(block);
            }
        }
    }

    private static String refusal(Path data, String... flags) throws IOException {
        List<String> line = new ArrayList<>(List.of("start", "--data", data.toString()));
        if (!List.of(flags).contains("--port")) {
            line.addAll(List.of("--port", Integer.toString(Product.freePort())));
        }
        line.addAll(List.of(flags));
        Command.Ended ended = Command.run(line.toArray(String[]::new));
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.err()).as(ended.said()).hasLineCount(1);
        assertThat(ended.said()).doesNotContain("Exception", "\tat ");
        return ended.err();
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        FileSystemUtils.copyRecursively(whole, copy);
        return copy;
    }

    private static void write(Path data, long from, int length, boolean flip) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve("store.mv.db").toFile(), "rw")) {
            byte[] bytes = new byte[length];
            file.seek(from);
            file.readFully(bytes);
            for (int at = 0; at < length; at++) {
                bytes[at] = (byte) (flip ? bytes[at] ^ 0x5a : 0);
            }
            file.seek(from);
            file.write(bytes);
        }
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        assertThat(whole.resolve("run")).doesNotExist();
    }
}
