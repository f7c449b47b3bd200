package org.alongside.understanding;

import java.util.Optional;
import java.util.Set;

/** Recognises a person's age: "16 year old", "aged 70", "over 50s". */
final class AgeWords {

    private static final int OLDEST = 120;
    private static final Set<String> BEFORE = Set.of("aged", "age", "over", "oed", "im", "i'm", "dwi'n", "dwin");
    private static final Set<String> YEARS = Set.of("year", "years", "yr", "yo", "mlwydd");
    private static final Set<String> COUNTED = Set.of(
            "step", "steps", "minutes", "hours", "hour", "hrs", "days", "weeks", "months", "miles", "mile", "people",
            "awr", "wythnos");
    private static final Set<String> OLD = Set.of("old", "olds", "oed");

    Optional<Integer> read(TokenCursor reading) {
        for (int at = 0; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            if (!reading.isFree(at, at + 1) || !word.matches("[0-9]{1,3}s?")) {
                continue;
            }
            int age = Integer.parseInt(word.replace("s", ""));
            boolean isCounting = at + 1 < reading.size()
                    && COUNTED.contains(reading.token(at + 1).plain());
            int from = at > 0 && !isCounting && BEFORE.contains(reading.before(at)) ? at - 1 : at;
            int to = endOfYears(reading, at + 1);
            if (age <= OLDEST && (from < at || to > at + 1) && reading.isFree(from, to)) {
                reading.addChip("age", from, to);
                reading.take(from, to);
                return Optional.of(age);
            }
        }
        return bare(reading);
    }

    /** "Widowed at 38": a number that counts nothing. */
    private static Optional<Integer> bare(TokenCursor reading) {
        for (int at = 0; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            boolean counts = at + 1 < reading.size()
                    && COUNTED.contains(reading.token(at + 1).plain());
            if (!reading.isFree(at, at + 1) || counts || !word.matches("1[3-9]|[2-9][0-9]")) {
                continue;
            }
            int from = reading.before(at).equals("at") && reading.isFree(at - 1, at) ? at - 1 : at;
            reading.addChip("age", from, at + 1);
            reading.take(from, at + 1);
            return Optional.of(Integer.parseInt(word));
        }
        return Optional.empty();
    }

    private static int endOfYears(TokenCursor reading, int at) {
        if (at < reading.size() && YEARS.contains(reading.token(at).plain())) {
            int next = at + 1;
            return next < reading.size() && OLD.contains(reading.token(next).plain()) ? next + 1 : next;
        }
        return at;
    }
}
