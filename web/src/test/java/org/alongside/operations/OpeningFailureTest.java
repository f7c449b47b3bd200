package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
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
    void aDiskThatIsFullOrReadOnlyIsNotTakenForDamage() {
        Exception full = new IOException("No space left on device");
        Exception store = new StoreReadThrough.DamagedStoreException(full);
        assertThat(told(store))
                .isEqualTo("The disk that holds /srv/alongside is full. Make room on it, and try again.");
        assertThat(told(new StoreReadThrough.DamagedStoreException(new IOException("x: Read-only file system"))))
                .contains("does not take what is written (Read-only file system)");
    }

    @Test
    void damageTellsHowToComeByAStoreAgain() {
        assertThat(told(new IllegalStateException(
                        new StoreReadThrough.DamagedStoreException(new SQLException("chunk 7")))))
                .isEqualTo("The store of the directory in /srv/alongside is damaged."
                        + " Bring the last backup back: ./alongside restore FILE --data /srv/alongside");
    }

    @Test
    void aDatabaseThatIsAwayIsNamedWithItsAddress() {
        assertThat(told(new IllegalStateException(
                        new SQLException("Connection to db.lan:5432 refused. Check that the hostname and port ..."))))
                .isEqualTo("PostgreSQL does not answer at db.lan:5432. Start it, or mend spring.datasource.url.");
    }

    @Test
    void aPathAloneIsNeverTheReason() {
        assertThat(told(new NoSuchFileException("/srv/alongside/areas")))
                .isEqualTo("The directory in /srv/alongside did not open: NoSuchFileException (/srv/alongside/areas)");
    }

    @Test
    void anythingElseIsToldByItsRootInOneLine() {
        Exception root = new IllegalArgumentException("alongside.map.tiles.url takes an address\nand more");
        assertThat(told(new IllegalStateException("Error creating bean\nwith name tiles", root)))
                .isEqualTo("The directory in /srv/alongside did not open: alongside.map.tiles.url takes an address");
    }

    private static String told(Exception failure) {
        return OpeningFailure.describe(failure, FOLDER);
    }
}
