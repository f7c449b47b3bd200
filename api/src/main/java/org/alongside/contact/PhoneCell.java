package org.alongside.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people type where a phone number belongs, read as numbers: with words around them, two in one cell, in any spelling.
 *
 * @param numbers in their order, each one that can be dialled
 * @param worst the first thing in the cell that no group may have as its number
 * @param words what stands beside the first number and is none
 * @param more a further number follows that is not whole, such as "/4"
 * @param unspoken numbers on which nobody speaks, each behind its kind: "Fax: 01632 960001"
 */
public record PhoneCell(
        List<PhoneNumbers.Number> numbers,
        PhoneNumbers.@Nullable Refusal worst,
        String words,
        boolean more,
        List<String> unspoken) {

    /** Digits and what stands between the digits of one number. */
    private static final Pattern RUN =
            Pattern.compile("\\+?[(\\[{]?\\+?[0-9](?:[ ()\\[\\]{},.\\-\\u2010-\\u2015_/]*[0-9])*");

    private static final String KIND = "(?<kind%d>fax|ffacs|text ?phone|minicom|pager)";

    /** A number with its kind in brackets behind it, or with its kind before it; the relay service leads to an ordinary number. */
    private static final Pattern UNSPOKEN = Pattern.compile("(?iu)(?<run1>(?<![0-9])(?!1800[01])" + RUN + ")\\s*\\(\\s*"
            + KIND.formatted(1) + "\\b[^)]*\\)|\\b" + KIND.formatted(2)
            + "\\b[ .:=-]*(?:(?:no|number|rhif)\\b[ .:]*)?(?<run2>(?!1800[01])" + RUN + ")");

    private static final Pattern GROUP = Pattern.compile("[0-9]+");
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
    private static final Pattern O_FOR_ZERO =
            Pattern.compile("(?<![\\p{L}])[oO](?=[0-9oO]*[0-9])|(?<=[0-9])[oO](?=[0-9])");

    /** "ext. 4", "option 2 then 1", "press 2", hours and days: digits that nobody dials first. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:\\b(?:ext(?:ension)?|est|opt(?:ion)?|press|choose|opsiwn)\\b\\.?|(?<=[0-9 ])x)\\s*[0-9]+(?:\\s*(?:,|then|and)\\s*[0-9]+\\b(?![0-9 ]))*"
                    + "|\\b24\\s*/\\s*7\\b|\\b24\\s*-?\\s*(?:hrs?|hours?)\\b|\\b[0-9]{1,2}(?:[.:][0-9]{2})?\\s*(?:am|pm)?\\s*(?:-|–|to)\\s*[0-9]{1,2}(?:[.:][0-9]{2})?\\s*(?:am|pm)?(?![0-9])(?<!^[0-9 .-]{0,14})"
                    + "|\\b[0-9]{1,2}(?:[.:][0-9]{2})?\\s*(?:am|pm)\\b");

    /** What a spreadsheet makes of a long number. */
    private static final Pattern RECKONED = Pattern.compile("[0-9][.,][0-9]+[eE][+-]?[0-9]+");

    /** The relay service of deaf people, dialled before a number. */
    private static final Pattern RELAY = Pattern.compile("(?<![0-9])18001(?=[ .-]*[0-9+]{2})");

    private static final Pattern LABELS = Pattern.compile(
            "(?iu)\\b(?:tel(?:ephone)?|phone|ffôn|ffon|mob(?:ile)?|symudol|office|swyddfa|sms|whatsapp|call|ring|number|relay uk|t|m|p|or|and|neu|a)\\b[.:]*");

    public PhoneCell {
        numbers = List.copyOf(numbers);
        unspoken = List.copyOf(unspoken);
    }

    public static PhoneCell read(String cell) {
        String whole = plain(cell);
        List<String> unspoken =
                UNSPOKEN.matcher(whole).results().map(PhoneCell::unspoken).toList();
        String text = RELAY.matcher(UNSPOKEN.matcher(whole).replaceAll(" ; ")).replaceAll(" ");
        String left = text;
        List<PhoneNumbers.Number> numbers = new ArrayList<>();
        PhoneNumbers.Refusal worst = PhoneNumbers.refusalOfWords(text);
        boolean more = false;
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            Reading reading = Reading.of(run.group());
            numbers.addAll(reading.numbers);
            worst = worst == null || reading.refusal == PhoneNumbers.Refusal.COSTLY
                    ? or(reading.refusal, worst)
                    : worst;
            more |= reading.rest;
            if (!reading.numbers.isEmpty()) {
                left = left.replace(run.group(), " ");
            }
        }
        return new PhoneCell(
                numbers.stream().distinct().toList(), worst, words(left), more && !numbers.isEmpty(), unspoken);
    }

    private static String unspoken(MatchResult found) {
        boolean behind = found.group("kind1") != null;
        String kind = found.group(behind ? "kind1" : "kind2").toLowerCase(Locale.ROOT);
        String run = found.group(behind ? "run1" : "run2");
        String number = Reading.of(run).numbers.stream()
                .map(PhoneNumbers.Number::shown)
                .findFirst()
                .orElse(run);
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + ": " + number;
    }

    private static PhoneNumbers.@Nullable Refusal or(
            PhoneNumbers.@Nullable Refusal one, PhoneNumbers.@Nullable Refusal other) {
        return one == null ? other : one;
    }

    private static String plain(String cell) {
        String folded =
                HIDDEN.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder digits = new StringBuilder();
        folded.codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            boolean figure = Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER && digit >= 0;
            digits.appendCodePoint(figure ? '0' + digit : letter);
        });
        String zeros = O_FOR_ZERO.matcher(digits).replaceAll("0");
        String typed = RECKONED.matcher(zeros).replaceAll(" ");
        return ASIDE.matcher(typed).replaceAll(" ; ");
    }

    private static String words(String left) {
        String words = LABELS.matcher(left)
                .replaceAll(" ")
                .replaceAll("[\\s;,/|+&\"'<>☎📞()_-]+", " ")
                .strip();
        return words.chars().filter(Character::isLetter).count() > 2 ? words : "";
    }

    /** One run of digits: one number after the other, each as many groups as make a whole one. */
    private record Reading(List<PhoneNumbers.Number> numbers, PhoneNumbers.@Nullable Refusal refusal, boolean rest) {

        static Reading of(String run) {
            List<String> groups = new ArrayList<>();
            List<Boolean> plus = new ArrayList<>();
            List<Boolean> cut = new ArrayList<>();
            Matcher group = GROUP.matcher(run);
            int end = 0;
            while (group.find()) {
                plus.add(run.substring(end, group.start()).contains("+"));
                cut.add(run.substring(end, group.start()).contains("/"));
                groups.add(group.group());
                end = group.end();
            }
            List<PhoneNumbers.Number> numbers = new ArrayList<>();
            PhoneNumbers.Refusal refusal = null;
            boolean rest = false;
            int at = 0;
            while (at < groups.size()) {
                WholeNumber found = longest(groups, at, plus.get(at));
                if (found == null) {
                    String all = String.join("", groups.subList(at, groups.size()));
                    refusal = or(refusal, PhoneNumbers.refusalOfPart(all));
                    rest |= !numbers.isEmpty() && cut.get(at);
                    break;
                }
                found.number.ifPresent(numbers::add);
                refusal = found.refusal == PhoneNumbers.Refusal.COSTLY ? found.refusal : or(refusal, found.refusal);
                at += found.groups;
            }
            boolean incomplete = at < groups.size() && !rest;
            return new Reading(incomplete && numbers.isEmpty() ? List.of() : numbers, refusal, rest);
        }

        private record WholeNumber(
                int groups, Optional<PhoneNumbers.Number> number, PhoneNumbers.@Nullable Refusal refusal) {}

        /** As many groups as make a whole number, the most first. */
        private static @Nullable WholeNumber longest(List<String> groups, int from, boolean plus) {
            for (int to = Math.min(groups.size(), from + 12); to > from; to--) {
                String digits = (plus ? "+" : "") + String.join("", groups.subList(from, to));
                PhoneNumbers.Read read = PhoneNumbers.read(digits);
                if (read.number() != null || read.refusal() != null) {
                    return new WholeNumber(to - from, Optional.ofNullable(read.number()), read.refusal());
                }
            }
            return null;
        }
    }
}
