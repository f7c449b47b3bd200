package org.alongside.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises a person's age: "16 year old", "aged 70", "over 50s", "I'm 17", "sixty-two". A number that names or counts a thing is none. */
final class AgeWords {

    private static final int OLDEST = 120;
    private static final int LONGEST_STREET = 4;
    private static final Set<String> BEFORE = SmallWords.named("before-an-age");
    private static final Set<String> SAYS_AGE = SmallWords.named("says-an-age");
    private static final Set<String> NAMES = SmallWords.named("before-a-number");
    private static final Set<String> COUNTED = SmallWords.named("after-a-number");
    private static final Set<String> STREETS = SmallWords.named("street");
    private static final Set<String> BESIDE_AGE = SmallWords.named("after-an-age");
    private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "yo", "mlwydd", "oed");
    private static final Set<String> OLD = Set.of("old", "olds", "oed");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> UNITS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> TEENS =
            List.of("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");

    /** A number, and where its words end. */
    private record Number(int value, int to) {}

    Optional<Integer> read(TokenCursor reading) {
        for (int at = 0; at < reading.size(); at++) {
            Optional<Number> number = number(reading, at);
            if (number.isEmpty() || number.get().value > OLDEST || isSum(reading, at)) {
                continue;
            }
            int from = at > 0 && BEFORE.contains(reading.before(at)) ? at - 1 : at;
            int to = endOfYears(reading, number.get().to);
            if ((from < at || to > number.get().to) && reading.isFree(from, to)) {
                return taken(reading, from, to, number.get().value);
            }
        }
        return bare(reading);
    }

    /** "Widowed at 38", "I'm 9": a number that names and counts nothing. */
    private static Optional<Integer> bare(TokenCursor reading) {
        for (int at = 0; at < reading.size(); at++) {
            Optional<Number> number = number(reading, at);
            if (number.isEmpty() || isOfAThing(reading, at, number.get())) {
                continue;
            }
            boolean said = SAYS_AGE.contains(reading.before(at)) || BESIDE_AGE.contains(word(reading, number.get().to));
            boolean likely = at > 0
                    && isLikely(number.get().value)
                    && !reading.token(at).plain().endsWith("s");
            if (said || likely || isWord(reading, at)) {
                int from = reading.before(at).equals("at") && reading.isFree(at - 1, at) ? at - 1 : at;
                return taken(reading, from, number.get().to, number.get().value);
            }
        }
        return Optional.empty();
    }

    private static boolean isLikely(int number) {
        return number >= 13 && number <= 99;
    }

    private static boolean isWord(TokenCursor reading, int at) {
        return !reading.token(at).plain().matches("[0-9].*");
    }

    /** A price, a door, a bus, minutes: whatever stands beside the number says so. */
    private static boolean isOfAThing(TokenCursor reading, int at, Number number) {
        String next = word(reading, number.to);
        boolean street = reading.plain(number.to, Math.min(reading.size(), number.to + LONGEST_STREET)).stream()
                .anyMatch(STREETS::contains);
        return isSum(reading, at)
                || NAMES.contains(reading.before(at))
                || COUNTED.contains(next)
                || reading.token(at).plain().endsWith("s")
                || (street && !SAYS_AGE.contains(reading.before(at)));
    }

    private static boolean isSum(TokenCursor reading, int at) {
        return reading.followsAny(at, "£$€#/.:") || reading.precedesAny(at, "%/:");
    }

    private static Optional<Number> number(TokenCursor reading, int at) {
        String word = reading.token(at).plain();
        if (!reading.isFree(at, at + 1)) {
            return Optional.empty();
        }
        if (word.matches("[0-9]{1,3}s?")) {
            return Optional.of(new Number(Integer.parseInt(word.replace("s", "")), at + 1));
        }
        int tens = TENS.indexOf(word);
        if (tens >= 0) {
            int unit = UNITS.indexOf(word(reading, at + 1)) + 1;
            return Optional.of(new Number(10 * (tens + 2) + unit, unit > 0 ? at + 2 : at + 1));
        }
        return TEENS.contains(word) ? Optional.of(new Number(13 + TEENS.indexOf(word), at + 1)) : Optional.empty();
    }

    private static String word(TokenCursor reading, int at) {
        return at < reading.size() ? reading.token(at).plain() : "";
    }

    private static Optional<Integer> taken(TokenCursor reading, int from, int to, int age) {
        reading.addChip("age", from, to);
        reading.take(from, to);
        return Optional.of(age);
    }

    private static int endOfYears(TokenCursor reading, int at) {
        if (at < reading.size() && YEARS.contains(reading.token(at).plain())) {
            int next = at + 1;
            return next < reading.size() && OLD.contains(reading.token(next).plain()) ? next + 1 : next;
        }
        return at;
    }
}
