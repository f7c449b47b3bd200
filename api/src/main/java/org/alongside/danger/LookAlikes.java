package org.alongside.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of everyday English and Welsh that look like words of the rules and are no slips of them, from {@code look-alikes.txt}. */
final class LookAlikes {

    private LookAlikes() {}

    static Set<String> read() {
        var stream = Objects.requireNonNull(LookAlikes.class.getResourceAsStream("look-alikes.txt"), "look-alikes.txt");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
