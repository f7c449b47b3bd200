package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

/** Whatever goes wrong at a start is told in one line that says what to do. */
class OpeningFailureTest {

    private static final Path FOLDER = Path.of("/srv/alongside");

    @Test
    void aTakenPortNamesAnother() {
        assertThat(told(new IllegalStateException("web server", new PortInUseException(8080))))
                .isEqualTo("Port 8080 is taken by another program. Try: ./alongside start --port 8081");
    }

    @Test
    void aFolderThatIsOpenElsewhereIsNamed() {
        Exception h2 = new IllegalStateException("Database may be already in use: null. Possible solutions: ...");
        assertThat(told(new IllegalStateException("bean dataSource", h2)))
                .contains(FOLDER.toString(), "open in another program")
                .hasLineCount(1);
    }

    @Test
    void anythingElseIsToldByItsRootInOneLine() {
        Exception root = new IllegalArgumentException("alongside.map.tiles.url takes an address\nand more");
        assertThat(told(new IllegalStateException("Error creating bean\nwith name tiles", root)))
                .isEqualTo("The directory in /srv/alongside did not open: alongside.map.tiles.url takes an address");
    }

    private static String told(Exception failure) {
        return OpeningFailure.told(failure, FOLDER);
    }
}
