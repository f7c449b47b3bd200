package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButItsOwnerReadsTheToken() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "left behind, and open to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        RunFile.fresh(8080).write(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsWrittenIsFoundAndItsTokenAloneIsRight() {
        RunFile written = RunFile.fresh(8080);
        written.write(folder);

        RunFile found = RunFile.find(folder).orElseThrow();
        assertThat(found).isEqualTo(written);
        assertThat(found.isToken(written.token())).isTrue();
        assertThat(found.isToken(RunFile.fresh(8080).token())).isFalse();

        RunFile.delete(folder);
        assertThat(RunFile.find(folder)).isEmpty();
    }
}
