package org.alongside.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alongside.resource.CsvResource;
import org.alongside.resource.WordList;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/**
 * Stems that English rules do not give: irregular forms, American spelling and words that must stay apart, from {@code word-forms.csv}, and
 * the mutated forms of the Welsh words in {@code welsh-words.txt}.
 */
public final class WordForms {

    /** A shorter Welsh word, mutated, is too often another word. */
    private static final int SHORTEST_MUTATED = 5;

    private WordForms() {}

    public static StemmerOverrideMap read() {
        Map<String, String> stems = new HashMap<>();
        Set<String> welsh = WordList.read(WordForms.class, "welsh-words.txt");
        Set<String> apart = WordList.read(WordForms.class, "never-a-mutation.txt");
        welsh.stream().filter(word -> word.length() >= SHORTEST_MUTATED).forEach(word -> Mutations.of(word)
                .filter(form -> !welsh.contains(form) && !apart.contains(form))
                .forEach(form -> stems.put(form, word)));
        stems.values().stream().distinct().toList().forEach(word -> stems.put(word, word));
        CsvResource.forEach(WordForms.class, "word-forms.csv", row -> {
            for (String form : row.getField("forms").split(";")) {
                stems.put(form.strip(), row.getField("stem"));
            }
        });
        var builder = new StemmerOverrideFilter.Builder(false);
        stems.forEach(builder::add);
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
