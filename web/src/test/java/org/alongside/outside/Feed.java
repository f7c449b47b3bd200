package org.alongside.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feed of invented groups, as large as a test wants it. */
final class Feed {

    private Feed() {}

    /** So many groups, each with a place of its own, as {@code NAME.csv} in the folder. */
    static Path of(Path folder, String name, int groups) {
        StringBuilder rows = new StringBuilder("id,name,description,kind,location_name,city,postal_code,hours\n");
        for (int group = 0; group < groups; group++) {
            rows.append("%s-%d,%s circle %d,Tea and talk number %d,self-help-group,Hall %d,Leeds,LS1,by-arrangement%n"
                    .formatted(name, group, name, group, group, group));
        }
        try {
            return Files.writeString(folder.resolve(name + ".csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
