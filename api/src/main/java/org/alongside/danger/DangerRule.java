package org.alongside.danger;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line of {@code danger-rules.csv}.
 *
 * @param loudness how loud it is, and what calms it
 * @param unless words with which it says nothing
 */
record DangerRule(
        String name, Danger.Kind kind, Loudness loudness, Combination words, List<Combination.Element> unless) {

    private static final int USUALLY_WITHIN = 7;

    enum Loudness {
        /** Help first, whatever stands beside it; only what is told as long ago is quiet. */
        ALWAYS,
        /** Help first, but quiet beside a group, a course, a film, or somebody's death. */
        UNLESS_CALM,
        /** One quiet line. */
        QUIET
    }

    static DangerRule of(NamedCsvRecord row, WordClasses classes) {
        String within = row.getField("within");
        String unless = row.getField("unless");
        return new DangerRule(
                row.getField("rule"),
                Danger.Kind.valueOf(constant(row.getField("kind"))),
                Loudness.valueOf(constant(row.getField("heard"))),
                Combination.of(
                        row.getField("words"), within.isEmpty() ? USUALLY_WITHIN : Integer.parseInt(within), classes),
                unless.isEmpty()
                        ? List.of()
                        : Arrays.stream(unless.split(" ")).map(classes::element).toList());
    }

    private static String constant(String term) {
        return term.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    boolean stands(NormalizedWords typed) {
        return unless.stream().allMatch(one -> typed.all(one).isEmpty()) && words.stands(typed);
    }
}
