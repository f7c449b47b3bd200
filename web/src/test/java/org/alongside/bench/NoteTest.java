package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteTest {

    @Test
    void aNewRunTakesThePlaceOfTheLastOfItsSizeAndNothingElse(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("NOTE.md"), "# Written by people\n");
        Note note = new Note(file);
        note.keep(20, "first of 20\n");
        note.keep(200, "first of 200\n");

        assertThat(note.keep(20, "second of 20\n")).isTrue();

        assertThat(file)
                .content()
                .startsWith("# Written by people\n")
                .contains("second of 20", "first of 200")
                .doesNotContain("first of 20\n");
    }

    @Test
    void whereThereIsNoNoteNoneIsMade(@TempDir Path folder) throws IOException {
        assertThat(new Note(folder.resolve("NOTE.md")).keep(20, "a run\n")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}
