package org.alongside.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The store of the embedded form, a file in the directory's folder. A folder without it counts as new only if nothing shows that it had
 * one. So a lost or unreadable store never looks like an empty directory.
 *
 * @param folder of the directory
 */
public record StoreFile(Path folder) {

    public static final String NAME = "store.mv.db";

    /** What an operator may have put into a folder before the first start. */
    private static final Set<String> BEFORE_THE_FIRST_START = Set.of("config", "areas", "words.csv", "lost+found");

    /** Empty if the store is not in the folder, but in PostgreSQL or at another address. */
    static Optional<StoreFile> of(Environment environment) {
        String data = environment.getProperty("alongside.data", "");
        String url = environment.getProperty("spring.datasource.url", "");
        return !data.isEmpty() && url.startsWith("jdbc:h2:") && url.contains(":" + data + "/store;")
                ? Optional.of(new StoreFile(Path.of(data).toAbsolutePath()))
                : Optional.empty();
    }

    public Path path() {
        return folder.resolve(NAME);
    }

    /** What was made from an earlier store goes with it. */
    public void forgetEarlier() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("index"));
        Files.deleteIfExists(folder.resolve(StoreSeen.NAME));
    }

    public boolean isThere() throws IOException {
        return Files.exists(path()) && Files.size(path()) > 0;
    }

    /** How to come by a store again. */
    String mend() {
        String restore = "ring the last backup back: ./alongside restore FILE --data " + folder;
        return Files.exists(path()) ? "Move " + path() + " elsewhere, and b" + restore : "B" + restore;
    }

    /**
     * @param mayBeNew a directory may be made here
     * @throws CannotOpenException where there is none to open, and none may be made
     */
    void check(boolean mayBeNew) throws IOException {
        if (isThere()) {
            return;
        }
        List<String> others = Files.isDirectory(folder) ? others() : List.of();
        if (!others.isEmpty()) {
            String state = Files.exists(path()) ? "is empty (0 bytes)" : "is missing";
            throw new CannotOpenException(
                    isOurs(others)
                            ? "The store of the directory in " + folder + " " + state
                                    + ", and no new one is put in its place. " + mend()
                            : "There is no directory in " + folder + ", but something else (" + others.getFirst()
                                    + "). Name an empty folder with --data DIR.");
        }
        if (!mayBeNew) {
            throw new CannotOpenException("There is no directory in " + folder + ". Name its folder with --data DIR.");
        }
    }

    private static boolean isOurs(List<String> others) {
        return others.stream().anyMatch(Set.of("index", "run", "tiles", StoreSeen.NAME)::contains);
    }

    /** What is there beside the store, and would not be before a first start. */
    private List<String> others() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(NAME))
                    .filter(name -> !BEFORE_THE_FIRST_START.contains(name) && !name.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
