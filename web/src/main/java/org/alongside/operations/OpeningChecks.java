package org.alongside.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Before anything of a directory is made or opened, by whatever command: is its folder one that can hold it, and is the store in it? */
final class OpeningChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.containsProperty("alongside.new")) {
            // Only commands say whether a directory may be made; whoever opens one in its own process knows what it
            // does.
            return;
        }
        Path folder = Path.of(environment.getRequiredProperty("alongside.data")).toAbsolutePath();
        boolean mayBeNew = environment.getRequiredProperty("alongside.new", Boolean.class);
        try {
            checkFolder(folder);
            Optional<StoreFile> store = StoreFile.of(environment);
            if (store.isPresent()) {
                store.get().check(mayBeNew);
            }
            keepToItsOwner(folder);
        } catch (IOException e) {
            throw new CannotOpenException(cannotWrite(folder, e), e);
        }
    }

    private static void checkFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CannotOpenException(folder + " is a file. Name a folder with --data DIR.");
        }
        if (Files.isDirectory(folder)
                && !(Files.isReadable(folder) && Files.isWritable(folder) && Files.isExecutable(folder))) {
            throw new CannotOpenException(cannotWrite(folder, null));
        }
    }

    static String cannotWrite(Path folder, @org.jspecify.annotations.Nullable Exception why) {
        String reason = why instanceof FileSystemException file && file.getReason() != null
                ? " (" + file.getReason() + ")"
                : "";
        return "The folder " + folder + " cannot be read and written by the user " + System.getProperty("user.name")
                + reason + ". Give it to that user, or name another folder with --data DIR.";
    }

    /** Exact places of groups that must not be found are in there: no other user of this machine may read it. */
    private static void keepToItsOwner(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.toList();
        }
        for (Path path : inside) {
            Set<PosixFilePermission> own = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
            boolean others = Files.isSymbolicLink(path)
                    || own.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            if (!others) {
                Files.setPosixFilePermissions(path, own);
            }
        }
    }
}
