package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that keeps the last run of each size, between two marks; what people wrote around them stays. */
record Note(Path file) {

    /** @return false where there is no such file */
    boolean keep(int size, String report) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String begin = "<!-- bench " + size + " -->\n";
        String end = "<!-- end of bench " + size + " -->\n";
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
