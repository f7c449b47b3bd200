package org.alongside.feed.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.draft.Term;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import tools.jackson.databind.JsonNode;

/** A {@code schedule} of Open Referral as our time columns. */
final class OpenReferralTimes {

    /** Where a feed names no first date, counting begins at the first that fits from here on: a Monday. */
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    private OpenReferralTimes() {}

    /** Empty if the schedule has neither a time that can be read nor words about it. */
    static Map<String, String> cells(JsonNode schedule) {
        Map<String, String> cells = new HashMap<>();
        cells.put("opens_at", hoursAndMinutes(JsonItems.text(schedule, "opens_at")));
        cells.put("closes_at", hoursAndMinutes(JsonItems.text(schedule, "closes_at")));
        cells.put("until", firstOf(schedule, "until", "valid_to"));
        cells.put("rrule", rule(schedule));
        String from = firstOf(schedule, "dtstart", "valid_from");
        cells.put("dtstart", from.isEmpty() ? firstFitting(cells.getOrDefault("rrule", "")) : from);
        cells.put("schedule_note", note(schedule));
        AlongsideAttributes.fill(schedule, cells);
        cells.values().removeIf(String::isEmpty);
        boolean timed = cells.containsKey("opens_at") && cells.containsKey("dtstart");
        return timed || cells.containsKey("hours") ? cells : inWords(cells);
    }

    private static Map<String, String> inWords(Map<String, String> cells) {
        String words = Stream.of("opens_at", "closes_at", "schedule_note")
                .filter(cells::containsKey)
                .map(cells::get)
                .collect(Collectors.joining(", "));
        Map<String, String> told = new HashMap<>();
        if (!words.isEmpty()) {
            told.put("hours", Term.of(Hours.IN_WORDS));
            told.put("schedule_note", words);
        }
        return told;
    }

    private static String rule(JsonNode schedule) {
        String every = JsonItems.text(schedule, "freq").toUpperCase(Locale.ROOT);
        String byDay = JsonItems.text(schedule, "byday").replace(" ", "");
        String freq =
                switch (every) {
                    case "WEEKLY", "WEEK" -> "WEEKLY";
                    case "MONTHLY", "MONTH" -> "MONTHLY";
                    case "DAILY", "DAY" -> "DAILY";
                    case "" -> byDay.isEmpty() ? "" : "WEEKLY";
                    default -> every;
                };
        if (freq.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of("FREQ=" + freq));
        add(parts, "INTERVAL", JsonItems.text(schedule, "interval"));
        add(parts, "BYDAY", byDay);
        if (freq.equals("MONTHLY") && byDay.isEmpty()) {
            add(parts, "BYMONTHDAY", JsonItems.text(schedule, "bymonthday").replace(" ", ""));
        }
        add(parts, "COUNT", JsonItems.text(schedule, "count"));
        return String.join(";", parts);
    }

    private static void add(List<String> rule, String part, String value) {
        boolean everyOne = part.equals("INTERVAL") && value.equals("1");
        if (!value.isEmpty() && !everyOne) {
            rule.add(part + "=" + value);
        }
    }

    private static String firstFitting(String rrule) {
        if (rrule.isEmpty()) {
            return "";
        }
        try {
            Instant from = BEGINNING.atStartOfDay(ZoneOffset.UTC).toInstant();
            return Schedule.timed(BEGINNING, rrule, LocalTime.NOON, null).next(from, 1).stream()
                    .map(first -> first.start().toLocalDate().toString())
                    .findFirst()
                    .orElse("");
        } catch (IllegalArgumentException e) {
            // Keeps the row, so that the faulty rule is told.
            return BEGINNING.toString();
        }
    }

    /** Seconds and offsets are dropped: feeds write local times whatever they append. */
    private static String hoursAndMinutes(String time) {
        String padded = time.matches("[0-9]:[0-9]{2}.*") ? "0" + time : time;
        return padded.matches("[0-9]{2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]+)?(Z|[+-][0-9:]+)?")
                ? padded.substring(0, 5)
                : time;
    }

    private static String firstOf(JsonNode schedule, String field, String otherwise) {
        String value = JsonItems.text(schedule, field);
        String date = value.isEmpty() ? JsonItems.text(schedule, otherwise) : value;
        return date.substring(0, Math.min(10, date.length()));
    }

    private static String note(JsonNode schedule) {
        String notes = JsonItems.text(schedule, "notes");
        return PlainText.of(notes.isEmpty() ? JsonItems.text(schedule, "description") : notes);
    }
}
