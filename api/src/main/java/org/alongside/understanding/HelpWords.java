package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Hears when somebody may need help at once ("want to die"), and when they look for people who have been there ("bereaved by suicide"). The
 * longest phrase of {@code help-words.csv} counts. Nothing of this is kept or logged.
 */
final class HelpWords {

    private static final int LONGEST_PHRASE = 6;

    private final Map<List<String>, ParsedQuery.Help> levels = new HashMap<>();

    HelpWords() {
        var stream = Objects.requireNonNull(HelpWords.class.getResourceAsStream("help-words.csv"), "help-words.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> levels.put(
                    Words.plain(row.getField("phrase")),
                    ParsedQuery.Help.valueOf(row.getField("level").toUpperCase(Locale.ROOT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ParsedQuery.Help heard(List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::plain).toList();
        ParsedQuery.Help heard = ParsedQuery.Help.NONE;
        int from = 0;
        while (from < words.size()) {
            int to = longest(words, from);
            if (to > from) {
                ParsedQuery.Help level = levels.getOrDefault(words.subList(from, to), ParsedQuery.Help.NONE);
                heard = level.compareTo(heard) > 0 ? level : heard;
            }
            from = Math.max(to, from + 1);
        }
        return heard;
    }

    private int longest(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (levels.containsKey(words.subList(from, to))) {
                return to;
            }
        }
        return from;
    }
}
