package org.alongside.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.resource.CsvResource;

/**
 * Short forms that stand for several things, and which of the vocabulary's topics these are: {@code short-forms.csv}. Many are everyday words,
 * too: "help for me" is no ME group, and "did you know" asks for nothing.
 */
final class ShortForms {

    private static final Set<String> BEFORE = SmallWords.named("before-a-short-form");
    private static final Set<String> AFTER = SmallWords.named("after-a-short-form");
    private static final Set<String> ARTICLES = SmallWords.named("articles");

    /** When letters are taken for a short form. */
    private enum Counts {
        ALWAYS,
        /** It is an everyday word: in capitals, alone, or where a group is spoken of. */
        BESIDE_A_GROUP,
        /** It is a common everyday word: in capitals. */
        CAPITALS
    }

    /** @param topics the likeliest first */
    record Meant(Counts counts, List<String> topics) {

        /** Is it an everyday word, too, which any text may have? */
        boolean everyday() {
            return counts != Counts.ALWAYS;
        }
    }

    private final Map<String, Meant> forms = new HashMap<>();

    ShortForms() {
        CsvResource.forEach(
                ShortForms.class,
                "short-forms.csv",
                row -> forms.put(
                        row.getField("form"),
                        new Meant(
                                Counts.valueOf(row.getField("counts")
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')),
                                List.of(row.getField("topics").split(";")))));
    }

    /** What a word stands for; empty where it is no short form, or more likely the everyday word. */
    Optional<Meant> at(TokenCursor reading, int at) {
        String plain = reading.token(at).plain();
        return Optional.ofNullable(forms.get(plain.replace(".", "")))
                .filter(form -> form.counts == Counts.ALWAYS || plain.contains(".") || isMeant(form, reading, at));
    }

    private static boolean isMeant(Meant form, TokenCursor reading, int at) {
        boolean alone = reading.size() == 1;
        if (reading.isUpperCase(at) && (alone || !reading.isAllUpperCase())) {
            return !ARTICLES.contains(reading.before(at)) || isBesideAGroup(reading, at);
        }
        return form.counts == Counts.BESIDE_A_GROUP
                && (alone || isBesideAGroup(reading, at) && (at == 0 || BEFORE.contains(reading.before(at))));
    }

    /** Do these words after a short form speak of a group and nothing else? */
    static boolean areOfAGroup(List<String> words) {
        return !words.isEmpty() && AFTER.containsAll(words);
    }

    private static boolean isBesideAGroup(TokenCursor reading, int at) {
        return AFTER.contains(reading.after(at));
    }
}
