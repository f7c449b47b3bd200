package org.alongside.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a running directory leaves in {@code DIR/run} for other commands. A killed one leaves it behind, and another program may listen at
 * its address by then. So a command sends nothing to an address before it has proved that it knows the token.
 *
 * @param address where it answers on this machine, e.g. http://127.0.0.1:8080
 * @param process its id
 * @param alone no other process can open its store meanwhile
 * @param token a random secret, known to those who may read the file
 */
public record RunFile(URI address, long process, Instant started, boolean alone, String token) {

    private static final String NAME = "run";
    private static final int LINES = 5;

    static RunFile fresh(URI address, boolean alone) {
        return new RunFile(address, ProcessHandle.current().pid(), Instant.now(), alone, random());
    }

    static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The directory that runs in this folder and has just proved it; empty if there is none. */
    public static Optional<RunFile> find(Path folder) {
        return read(folder).filter(left -> LoopbackClient.proves(left, folder));
    }

    static Optional<RunFile> read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new RunFile(
                            URI.create(lines.get(0)),
                            Long.parseLong(lines.get(1)),
                            Instant.parse(lines.get(2)),
                            Boolean.parseBoolean(lines.get(3)),
                            lines.get(4)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
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
                    List.of(
                            address.toString(),
                            Long.toString(process),
                            started.toString(),
                            Boolean.toString(alone),
                            token),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unless another process has put its own in place of this one. */
    void delete(Path folder) {
        if (read(folder).filter(this::equals).isPresent()) {
            try {
                Files.deleteIfExists(folder.resolve(NAME));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param path with its slash */
    public URI at(String path) {
        return URI.create(address + path);
    }

    /** Compares in constant time. */
    boolean isToken(String given) {
        return isSame(token, given);
    }

    /** What only who knows the token can answer to a question that was never asked before. */
    String answerTo(String question) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("hello " + question).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
