package org.alongside.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Words and rules that an operator adds to the vocabulary: {@code words.csv} in the data folder, see {@link Vocabulary#extend}. The file is
 * read at the start, and again when it has changed.
 */
@Component
public class WordsFile {

    /** In the data folder. */
    public static final String NAME = "words.csv";

    private static final Logger LOG = LoggerFactory.getLogger(WordsFile.class);
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Vocabulary vocabulary;
    private final Path file;
    private FileTime read = NEVER;

    WordsFile(Vocabulary vocabulary, @Value("${alongside.data:.}") Path folder) {
        this.vocabulary = vocabulary;
        this.file = folder.resolve(NAME);
        look();
    }

    /** Reads the file again where it was changed, made or removed. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    final synchronized void look() {
        try {
            FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
            if (changed.equals(read)) {
                return;
            }
            read = changed;
            List<Vocabulary.Fault> faults =
                    vocabulary.extend(new StringReader(changed.equals(NEVER) ? "" : read(file)));
            LOG.info(
                    "words.csv was read: {} topics, {} faults",
                    vocabulary.topics().size(),
                    faults.size());
            faults.forEach(fault -> LOG.warn("words.csv, {}", fault.sentence()));
        } catch (IOException e) {
            LOG.warn("words.csv could not be read; the words taken in before still hold: {}", e.toString());
        }
    }

    /**
     * The text of such a file, without the byte order mark of some spreadsheets.
     *
     * @throws IOException where the file is not UTF-8; the message says what to do
     */
    public static String read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; save it as CSV UTF-8", e);
        }
    }
}
