package org.alongside.feed.draft;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short cells as people and spreadsheets write them: {@code TRUE}, {@code 7:00 PM}, {@code Self-help group}. */
final class CellWords {

    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})(?:[:.]([0-5][0-9]))?(?::00(?:\\.0+)?)?\\s*(?:([ap])\\.?\\s?m\\.?)?");

    private CellWords() {}

    static Optional<Boolean> yesNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> Optional.of(true);
            case "no", "n", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A label as a term: "Self-help group" is {@code self-help-group}. */
    static String term(String cell) {
        return cell.strip().replaceAll("[\\s_-]+", "-");
    }

    /** A bare number is no time unless it says am or pm. */
    static Optional<LocalTime> time(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(2) == null && time.group(3) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (time.group(3) != null) {
            boolean exists = hour >= 1 && hour <= 12;
            return exists
                    ? Optional.of(LocalTime.of(hour % 12 + (time.group(3).equals("p") ? 12 : 0), minute))
                    : Optional.empty();
        }
        boolean exists = hour < 24 || hour == 24 && minute == 0;
        return exists ? Optional.of(LocalTime.of(hour % 24, minute)) : Optional.empty();
    }
}
