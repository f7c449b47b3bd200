package org.alongside.find.cards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;
import org.alongside.when.Rhythm;
import org.alongside.when.Schedule;

/** Dates, times and rhythms as people say them. */
public final class Times {

    private static final int MONTHS_WITHOUT_YEAR = 9;

    private final Wording say;

    public Times(Wording say) {
        this.say = say;
    }

    /** "Tue 24 Nov, 7pm to 9pm", "Today, 7pm to 9pm", "On now, until 9pm", by the UK's clocks. */
    String meeting(Occurrence meeting, Instant now) {
        Occurrence here = meeting.in(Schedule.UK_ZONE);
        if (!here.start().toInstant().isAfter(now)) {
            return here.hasEnd()
                    ? say.text("when.now", time(here.end().toLocalTime()))
                    : say.text("when.now.since", time(here.start().toLocalTime()));
        }
        LocalDate today = now.atZone(Schedule.UK_ZONE).toLocalDate();
        String day = day(here.start().toLocalDate(), today);
        return withOwnClock(say.text("when.meeting", day, span(here)), meeting);
    }

    /** "Tuesday 24 November, 7pm to 9pm", by the UK's clocks. */
    public String longMeeting(Occurrence meeting) {
        Occurrence here = meeting.in(Schedule.UK_ZONE);
        String text = say.text("when.meeting", longDate(here.start().toLocalDate()), span(here));
        return withOwnClock(text, meeting);
    }

    /** "Wed 2 Dec, midnight to 1am (7pm New York time)". */
    private String withOwnClock(String text, Occurrence meeting) {
        ZonedDateTime start = meeting.start();
        LocalTime here = start.withZoneSameInstant(Schedule.UK_ZONE).toLocalTime();
        return here.equals(start.toLocalTime())
                ? text
                : say.text("when.elsewhere", text, time(start.toLocalTime()), city(start.getZone()));
    }

    private static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    public String longDate(LocalDate date) {
        return date.format(format("EEEE d MMMM"));
    }

    /** "24 November 2026". */
    public String date(LocalDate date) {
        return date.format(format("d MMMM yyyy"));
    }

    /** "12 days ago"; in months after a quarter of a year. */
    public String ago(LocalDate date, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(date, today));
        if (days > 90) {
            return say.text("ago.months", Math.round(days / 30.4));
        }
        return say.text("ago.days", days);
    }

    /** "7pm", "7:30pm", "midday". */
    public String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return say.text("time.noon");
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return say.text("time.midnight");
        }
        int hour = (time.getHour() + 11) % 12 + 1;
        String clock = time.getMinute() == 0 ? String.valueOf(hour) : "%d:%02d".formatted(hour, time.getMinute());
        return say.text("time." + PartOfDay.at(time).name().toLowerCase(Locale.ROOT), clock);
    }

    /** "Every second Tuesday, 7pm to 9pm"; empty if the rhythm has no name. */
    public String rhythm(Schedule schedule) {
        if (schedule.hours() == Hours.IN_WORDS) {
            return schedule.note() == null ? say.text("when.words") : "";
        }
        if (schedule.hours() != Hours.TIMED) {
            return say.text(schedule.hours() == Hours.OPEN_ALL_HOURS ? "when.always" : "when.arrangement");
        }
        String days = days(schedule);
        LocalTime opens = schedule.opensAt();
        LocalTime closes = schedule.closesAt();
        if (days.isEmpty() || opens == null) {
            return "";
        }
        String hours = closes == null ? time(opens) : say.text("when.span", time(opens), time(closes));
        String text = say.text("when.meeting", days, hours);
        return isUkTime(schedule) ? text : say.text("when.their-time", text, city(schedule.zone()));
    }

    /** "Every second Tuesday", without the hours; empty if the rhythm has no name. */
    String days(Schedule schedule) {
        Rhythm rhythm = Rhythm.of(schedule);
        return switch (rhythm.repeats()) {
            case ONCE, OTHER -> "";
            case DAILY -> say.text(rhythm.every() == 1 ? "rhythm.daily" : "rhythm.daily.n", rhythm.every());
            case WEEKLY -> weekly(rhythm);
            case MONTHLY -> monthly(rhythm);
        };
    }

    static boolean isUkTime(Schedule schedule) {
        LocalDate first = schedule.dtstart();
        return first == null || schedule.isUkTime(first);
    }

    private String weekly(Rhythm rhythm) {
        String key = rhythm.every() > 2 ? "rhythm.weekly.n" : "rhythm.weekly." + rhythm.every();
        List<String> days =
                rhythm.days().stream().map(day -> weekday(day.weekday(), "")).toList();
        List<String> soft = rhythm.days().stream()
                .map(day -> weekday(day.weekday(), ".soft"))
                .toList();
        return say.text(key, say.list(days), say.list(soft), rhythm.every());
    }

    private String monthly(Rhythm rhythm) {
        List<String> days = rhythm.days().stream()
                .map(day -> say.text(
                        "rhythm.monthly." + day.ordinal(), weekday(day.weekday(), ""), weekday(day.weekday(), ".soft")))
                .toList();
        String key = rhythm.every() > 1 ? "rhythm.monthly.n" : "rhythm.monthly.each";
        String text = say.text(key, say.list(days), rhythm.every());
        return text.substring(0, 1).toUpperCase(say.locale()) + text.substring(1);
    }

    private String weekday(DayOfWeek day, String form) {
        return say.text("day." + day.name().toLowerCase(Locale.ROOT) + form);
    }

    private String day(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return say.text("when.today");
        }
        if (date.equals(today.plusDays(1))) {
            return say.text("when.tomorrow");
        }
        boolean far = date.isAfter(today.plusMonths(MONTHS_WITHOUT_YEAR));
        return date.format(format(far ? "EEE d MMM yyyy" : "EEE d MMM"));
    }

    private String span(Occurrence meeting) {
        if (!meeting.hasEnd()) {
            return time(meeting.start().toLocalTime());
        }
        return say.text(
                "when.span",
                time(meeting.start().toLocalTime()),
                time(meeting.end().toLocalTime()));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, say.locale());
    }
}
