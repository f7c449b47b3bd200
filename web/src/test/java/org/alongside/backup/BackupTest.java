package org.alongside.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alongside.backup.content.BackupFile;
import org.alongside.backup.content.Manifest;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.crash.CrashPoint;
import org.alongside.launch.AlongsideCommand;
import org.alongside.operations.StoreFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The drill: back up a directory that is being written to, lose it, take the backup back. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int BATCH = 5;
    private static final int KILLS = 3;

    @TempDir
    Path folder = Path.of("");

    private Path live = folder;
    private Path elsewhere = folder;
    private Path file = folder;

    @BeforeEach
    void aStore() throws IOException {
        live = Files.createDirectory(folder.resolve("live"));
        elsewhere = folder.resolve("elsewhere");
        file = folder.resolve("backup.zip");
        Flyway.configure()
                .dataSource(url(live), "", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
    }

    @Test
    void aBackupMadeWhileOthersWriteHoldsAllThatWasAcknowledgedBeforeAndNoHalfOfAnything() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (writing.get()) {
                sayBatch(live);
                acknowledged.incrementAndGet();
            }
        });
        while (acknowledged.get() < 20) {
            Thread.onSpinWait();
        }
        int before = acknowledged.get();
        Manifest made;
        try (Connection store = DriverManager.getConnection(url(live), "", "")) {
            made = Backup.write(store, file, NOW);
        }
        writing.set(false);
        writer.join();
        assertThat(run(new RestoreCommand(), elsewhere)).isZero();
        long statements = count(elsewhere);
        assertThat(statements % BATCH).isZero();
        assertThat(statements).isBetween((long) before * BATCH, (long) acknowledged.get() * BATCH);
        assertThat(Objects.requireNonNull(made.tables().get("statement")).rows())
                .isEqualTo(statements);
    }

    @Test
    void whatComesBackIsTheSameToTheLastValue() throws Exception {
        sayBatch(live);
        assertThat(run(new BackupCommand(), live)).isZero();
        assertThat(run(new RestoreCommand(), elsewhere)).isZero();
        assertThat(script(elsewhere)).isEqualTo(script(live)).anyMatch(line -> line.contains("'leeds'"));
    }

    @ParameterizedTest
    @MethodSource("pointsOfBackup")
    void aBackupOrRestoreThatIsKilledLeavesNothingThatLooksWhole(CrashPoint point) throws Exception {
        sayBatch(live);
        assertThat(run(new BackupCommand(), live)).isZero();
        byte[] earlier = Files.readAllBytes(file);
        sayBatch(live);
        boolean restoring = point == CrashPoint.RESTORE_CHECKED;
        Process process = start(
                List.of("-D" + CrashPoint.PROPERTY + "=" + point),
                restoring ? "restore" : "backup",
                restoring ? elsewhere : live);
        assertThat(process.waitFor()).as("it was passed").isEqualTo(CrashPoint.STATUS);
        assertThat(Files.readAllBytes(file)).as("the backup before").isEqualTo(earlier);
        assertThat(elsewhere.resolve(StoreFile.NAME)).doesNotExist();
        assertThat(run(new BackupCommand(), live)).isZero();
        assertThat(run(new RestoreCommand(), elsewhere)).isZero();
        assertThat(count(elsewhere)).isEqualTo(2 * BATCH);
    }

    static Stream<CrashPoint> pointsOfBackup() {
        return Stream.of(CrashPoint.values()).filter(CrashPoint::isOfBackup);
    }

    /** {@code -Dfaults.kills=50} for more. */
    @Test
    void aBackupThatIsKilledAtRandomIsWholeOrNotThere() throws Exception {
        sayBatch(live);
        Random chance = new Random(Long.getLong("faults.seed", 1));
        long usual = millis(start(List.of(), "backup", live));
        int there = 0;
        for (int kill = 0; kill < Integer.getInteger("faults.kills", KILLS); kill++) {
            Files.deleteIfExists(file);
            Process process = start(List.of(), "backup", live);
            process.waitFor(chance.nextLong(usual * 5 / 4), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (Files.exists(file)) {
                there++;
                assertThat(run(new RestoreCommand(), folder.resolve("back-" + kill)))
                        .isZero();
                assertThat(script(folder.resolve("back-" + kill))).isEqualTo(script(live));
            }
        }
        System.out.println("killed while backing up: " + there + " had been made");
        assertThat(run(new BackupCommand(), live)).isZero();
    }

    private static long millis(Process process) throws InterruptedException {
        long began = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private Process start(List<String> options, String command, Path data) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(AlongsideCommand.class.getName(), command, file.toString(), "--data", data.toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
    }

    /** The whole store as SQL, but for the times at which its tables were made. */
    private static List<String> script(Path data) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection store = DriverManager.getConnection(url(data), "", "");
                var statement = store.createStatement();
                ResultSet row = statement.executeQuery("script nosettings")) {
            while (row.next()) {
                if (!row.getString(1).contains("flyway_schema_history")) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }

    @Test
    void aDamagedBackupIsRefusedAndLeavesNothingBehind() throws Exception {
        sayBatch(live);
        assertThat(run(new BackupCommand(), live)).isZero();
        long size = Files.size(file);
        for (long at = 40; at < size; at += size / 8) {
            Path damaged = Files.copy(file, folder.resolve("damaged-" + at + ".zip"));
            flip(damaged, at);
            if (restore(damaged) == 0) {
                // A bit that carries nothing, such as a time stamp: what came back must be the same to the last byte.
                assertThat(script(elsewhere)).isEqualTo(script(live));
                Files.delete(elsewhere.resolve(StoreFile.NAME));
            }
            assertThat(elsewhere.resolve(StoreFile.NAME)).doesNotExist();
        }
    }

    @Test
    void aFileThatIsNoBackupIsRefusedInWords() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        assertThatThrownBy(() -> BackupFile.open(letter))
                .isInstanceOf(UnusableBackupException.class)
                .hasMessageContaining("not a backup");
    }

    @Test
    void aDirectoryThatIsThereIsNeverOverwritten() {
        assertThat(run(new BackupCommand(), live)).isZero();
        assertThat(run(new RestoreCommand(), live)).isEqualTo(1);
        assertThat(run(new RestoreCommand(), elsewhere)).isZero();
    }

    @Test
    void nothingButTheBackupIsLeftBesideIt() throws IOException {
        assertThat(run(new BackupCommand(), live)).isZero();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(live, file);
        }
    }

    private int restore(Path from) {
        return new CommandLine(new RestoreCommand()).execute(from.toString(), "--data", elsewhere.toString());
    }

    private int run(Object command, Path data) {
        return new CommandLine(command).execute(file.toString(), "--data", data.toString());
    }

    private static void sayBatch(Path data) {
        try (Connection store = DriverManager.getConnection(url(data), "", "")) {
            store.setAutoCommit(false);
            try (PreparedStatement insert =
                    store.prepareStatement("insert into statement (id, service_id, source, by_person, said_at, hash)"
                            + " values (next value for statement_seq, random_uuid(), 'leeds', false, now(), 'h')")) {
                for (int i = 0; i < BATCH; i++) {
                    insert.executeUpdate();
                }
            }
            store.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Path data) throws SQLException {
        try (Connection store = DriverManager.getConnection(url(data), "", "");
                var statement = store.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from statement")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int before = open.read();
            open.seek(at);
            open.write(before ^ 16);
        }
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("store")
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }
}
