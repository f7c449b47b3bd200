package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** A network whose every service tells in its name and in its words which edition of the feed it is of, and what was acknowledged of it. */
final class KilledTown {

    private static final int SERVICES = 600;
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("Town (\\d+) edition (\\d+)");

    private enum Word {
        IMPORT,
        UNDO,
        BACKUP,
        RESTORE
    }

    private final Path folder;
    private final Map<Word, Integer> acknowledged = new EnumMap<>(Word.class);
    private int edition;
    private int atLeast;
    private int atMost = Integer.MAX_VALUE;
    private String run = "";
    private int backups;

    KilledTown(Path folder) {
        this.folder = folder;
    }

    /** A command under way. */
    interface Running {

        /** Waits for its end, and takes note of what it acknowledged. */
        void waitFor();

        void kill();
    }

    Map<?, Integer> acknowledged() {
        return acknowledged;
    }

    Running begin(String deed, Path data) {
        return switch (Word.valueOf(deed)) {
            case IMPORT -> importNext(data);
            case UNDO -> undo(data);
            case BACKUP -> backup(data);
            case RESTORE -> restore();
        };
    }

    Running importNext(Path data) {
        edition++;
        int mine = edition;
        Path feed = folder.resolve("town-" + mine + ".csv");
        write(
                feed,
                "id,name,description,attendance\n"
                        + IntStream.range(0, SERVICES)
                                .mapToObj(i -> i + ",Town " + i + " edition " + mine + ",We are of edition " + mine
                                        + ",online\n")
                                .collect(Collectors.joining()));
        atMost = mine;
        return command(
                Word.IMPORT,
                said -> {
                    atLeast = mine;
                    run = firstRun(said);
                },
                "import",
                feed.toString(),
                "--network",
                "town",
                "--data",
                data.toString());
    }

    /** Takes the last import back, where it was acknowledged and is not the first. */
    private Running undo(Path data) {
        if (run.isEmpty() || atLeast != edition || edition == 1) {
            return importNext(data);
        }
        int undone = edition;
        String last = run;
        run = "";
        atLeast = 0;
        return command(Word.UNDO, said -> atMost = undone - 1, "undo", last, "--data", data.toString());
    }

    private Running backup(Path data) {
        Path file = folder.resolve("backup-" + ++backups + ".zip");
        return command(Word.BACKUP, said -> restores(file), "backup", file.toString(), "--data", data.toString());
    }

    private Running restore() {
        return command(
                Word.RESTORE,
                said -> {},
                "restore",
                lastBackup().toString(),
                "--data",
                folder.resolve("restored").toString());
    }

    /** A restore whose power went is done again where it had not ended. */
    void restoresAgain() {
        Path restored = folder.resolve("restored");
        if (Files.exists(lastBackup()) && !Files.exists(restored.resolve("store.mv.db"))) {
            restores(lastBackup());
        }
        delete(restored);
    }

    private void restores(Path backup) {
        Path target = folder.resolve("restored-" + backups);
        Command.Ended ended = Command.run("restore", backup.toString(), "--data", target.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        delete(target);
    }

    /** The first backup that was made whole; a whole one is all that may have that name. */
    private Path lastBackup() {
        return IntStream.rangeClosed(1, backups)
                .map(i -> backups + 1 - i)
                .mapToObj(i -> folder.resolve("backup-" + i + ".zip"))
                .filter(Files::exists)
                .findFirst()
                .orElse(folder.resolve("none.zip"));
    }

    /** Every service is there once, whole, and of an edition that may be. */
    void isAsAcknowledged(Product product, String when) throws IOException {
        Map<Integer, Integer> editions = new HashMap<>();
        List<String> faults = new ArrayList<>();
        String after = "null";
        for (int page = 0; page < 2 * SERVICES / 50; page++) {
            JsonNode listings = page(product, after);
            for (JsonNode edge : listings.get("edges")) {
                take(edge.get("node"), editions, faults);
            }
            if (!listings.get("pageInfo").get("hasNextPage").asBoolean()) {
                break;
            }
            after = '"' + listings.get("pageInfo").get("endCursor").asText() + '"';
        }
        assertThat(faults).as(when).isEmpty();
        assertThat(editions).as(when).hasSize(SERVICES);
        assertThat(editions.values())
                .as(when + ", acknowledged " + atLeast + " to " + atMost)
                .allSatisfy(one -> assertThat(one).isBetween(atLeast, atMost));
    }

    private static JsonNode page(Product product, String after) throws IOException {
        String question = "{listings(first:50,sort:NAME,after:" + after
                + "){pageInfo{hasNextPage endCursor} edges{node{name description}}}}";
        JsonNode answer = answer(product, question);
        for (int more = 0; more < 20 && answer.toString().contains("TIME_LIMIT"); more++) {
            // A machine that is busy with something else refuses for a while, and loses nothing.
            Product.pause(1_000);
            answer = answer(product, question);
        }
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.get("data").get("listings");
    }

    private static JsonNode answer(Product product, String question) throws IOException {
        return new ObjectMapper()
                .readTree(product.graphql(new ObjectMapper().writeValueAsString(Map.of("query", question)))
                        .body());
    }

    private static void take(JsonNode listing, Map<Integer, Integer> editions, List<String> faults) {
        Matcher name = NAME.matcher(listing.get("name").asText());
        if (!name.matches() || !listing.get("description").asText().endsWith(" " + name.group(2))) {
            faults.add("half: " + listing);
        } else if (editions.put(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))) != null) {
            faults.add("twice: " + listing);
        }
    }

    private Running command(Word word, Consumer<String> acknowledgement, String... words) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Process process = Command.begin(Command.PROJECT, Map.of(), out, out, words);
            return new Running() {

                @Override
                public void waitFor() {
                    try {
                        if (process.waitFor() == 0) {
                            acknowledged.merge(word, 1, Integer::sum);
                            acknowledgement.accept(Files.readString(out));
                        } else {
                            assertThat(Files.readString(out)).doesNotContain("\tat ", "Exception");
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new AssertionError(e);
                    }
                }

                @Override
                public void kill() {
                    process.destroyForcibly();
                    process.onExit().join();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstRun(String said) {
        Matcher found = RUN.matcher(said);
        return found.find() ? found.group() : "";
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path target) {
        try {
            FileSystemUtils.deleteRecursively(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
