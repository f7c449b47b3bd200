package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.listing.draft.BestWay;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Term;
import org.alongside.listing.draft.Workers;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.junit.jupiter.api.Test;

/** English and Welsh say the same things, and no page asks for words that are not there. */
class MessagesTest {

    private final Properties english = read("");
    private final Properties welsh = read("_cy");

    @Test
    void neitherLanguageLacksAKey() {
        assertThat(new TreeSet<>(welsh.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void noWordsAreEmptyOrHoldAStraightApostrophe() {
        Stream.of(english, welsh).forEach(language -> assertThat(language.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("'")));
    }

    @Test
    void everyTermHasItsWords() {
        for (Facet facet : Facet.values()) {
            assertThat(english).containsKey("facet." + facet.param());
            facet.terms().forEach(term -> assertThat(english).containsKey(facet.param() + "." + term));
        }
        has("best-way", BestWay.values());
        has("experience", Experience.values());
        has("setting", Setting.values());
        has("space", Space.values());
        has("workers", Workers.values());
        has("sort", ListingQuery.Sort.values());
    }

    @Test
    void everyMessageATemplateAsksForIsThere() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(english.stringPropertyNames())
                        .as(template.toString())
                        .containsAll(asked(Files.readString(template)));
            }
        }
    }

    private static Set<String> asked(String template) {
        Set<String> keys = new TreeSet<>();
        Matcher asked = Pattern.compile("#\\{([a-z0-9.-]+)[}(]").matcher(template);
        while (asked.find()) {
            keys.add(Objects.requireNonNull(asked.group(1)));
        }
        return keys;
    }

    private void has(String group, Enum<?>[] values) {
        List<String> keys =
                Arrays.stream(values).map(value -> group + "." + Term.of(value)).toList();
        assertThat(english.stringPropertyNames()).containsAll(keys);
    }

    /** The site's words, and those it shares with programs. */
    private static Properties read(String language) {
        Properties all = new Properties();
        for (String file : List.of("/messages", "/org/alongside/search/labels")) {
            Properties some = new Properties();
            try (InputStream stream =
                    Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file + language + ".properties"))) {
                some.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(all)
                    .as("a key stands in one file only")
                    .doesNotContainKeys(some.keySet().toArray());
            all.putAll(some);
        }
        return all;
    }
}
