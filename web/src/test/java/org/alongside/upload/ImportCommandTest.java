package org.alongside.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command refuses before it opens anything. */
class ImportCommandTest {

    private static final int NOTHING = 2;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedInOneLine() throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        assertThat(told(huge)).isEqualTo(ImportHandler.TOO_LARGE);
        assertThat(ImportHandler.TOO_LARGE).contains("50 MB").hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsRefusedInOneLine() throws IOException {
        Path none = folder.resolve("none.csv");
        assertThat(told(none)).isEqualTo("There is no file " + none + " to read.");
        assertThat(told(folder)).isEqualTo("There is no file " + folder + " to read.");
    }

    private String told(Path file) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Path data = folder.resolve("data");
            int status = new CommandLine(new ImportCommand())
                    .execute(file.toString(), "--network", "leeds", "--data", data.toString());
            assertThat(status).isEqualTo(NOTHING);
            assertThat(Files.exists(data)).as("a directory was made").isFalse();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
