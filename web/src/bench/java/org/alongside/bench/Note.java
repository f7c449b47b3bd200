package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that keeps the last run of each size, between two marks; what people wrote around them stays. */
record Note(Path file) {

    /** What was kept of a run of this size. */
    Optional<String> kept(int size) throws IOException {
        String text = Files.isRegularFile(file) ? Files.readString(file) : "";
        int from = text.indexOf(begin(size));
        int to = text.indexOf(end(size));
        return from < 0 || to < from ? Optional.empty() : Optional.of(text.substring(from, to));
    }

    private static String begin(int size) {
        return "<!-- bench " + size + " -->\n";
    }

    private static String end(int size) {
        return "<!-- end of bench " + size + " -->\n";
    }

    /** @return false where there is no such file */
    boolean keep(int size, String report) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String begin = begin(size);
        String end = end(size);
        String text = Files.readString(file);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        String section = begin + report + end;
        Files.writeString(
                file,
                from < 0 || to < from
                        ? text.stripTrailing() + "\n\n" + section
                        : text.substring(0, from) + section + text.substring(to + end.length()));
        return true;
    }
}
