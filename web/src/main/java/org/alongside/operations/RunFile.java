package org.alongside.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a running directory leaves in {@code DIR/run} for other commands: its port, and a random token that only who may read the file can
 * know.
 *
 * @param port on the loopback address
 */
public record RunFile(int port, String token) {

    private static final String NAME = "run";

    static RunFile fresh(int port) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new RunFile(port, HexFormat.of().formatHex(random));
    }

    /** Nothing where no directory was left running in this folder. */
    public static Optional<RunFile> find(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new RunFile(Integer.parseInt(lines.get(0)), lines.get(1)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Readable for its owner alone, from the first byte on. */
    void write(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.deleteIfExists(file);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            if (posix) {
                Files.createFile(file, ownerOnly);
            }
            Files.write(
                    file,
                    List.of(Integer.toString(port), token),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares in constant time. */
    boolean isToken(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
