package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartOutsideTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFirstCommandOpensThePracticeDirectoryAndCtrlCStopsIt() {
        try (Product product = Product.start(folder.resolve("new"))) {
            assertThat(product.get("/search?q=hearing+voices+leeds").body()).contains("Tuesday Voices");
            product.stop();
            assertThat(product.log()).contains("Stopped.").doesNotContain("Exception");
        }
    }
}
