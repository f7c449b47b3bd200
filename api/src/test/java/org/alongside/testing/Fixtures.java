package org.alongside.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Third-party data for tests, kept outside the project: where it is absent, the test says so and is skipped. */
public final class Fixtures {

    private Fixtures() {}

    /** The file or folder of this name in {@code shared/fixtures} beside the project. */
    public static Path get(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/fixtures"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return Assumptions.abort("skipped: no folder shared/fixtures beside the project");
        }
        Path file = folder.resolve("shared/fixtures").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no fixture " + name);
        return file;
    }
}
