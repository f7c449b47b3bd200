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
 * Words an operator adds to the vocabulary: {@code words.csv} in the data folder, with the columns of {@code topics.csv}. It is read at the
 * start and again when it has changed; without it the built-in words stand alone.
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

    /** Every few seconds: takes the file in where it was changed, made or removed. */
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
            faults.forEach(fault -> LOG.warn("words.csv, {}", fault.told()));
        } catch (IOException e) {
            LOG.warn("words.csv could not be read; the words taken in before still hold: {}", e.toString());
        }
    }

    /**
     * The text of such a file, without the mark some spreadsheets put before it.
     *
     * @throws IOException saying what to mend, where it is not UTF-8
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
