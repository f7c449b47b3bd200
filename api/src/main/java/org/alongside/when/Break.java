package org.alongside.when;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Days without meetings, both ends included: once ({@code from}, {@code to}) or every year ({@code yearlyFrom}, {@code yearlyTo}). */
public record Break(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MonthDay yearlyFrom,
        @Nullable MonthDay yearlyTo) {

    public Break {
        boolean once = from != null && to != null && yearlyFrom == null && yearlyTo == null;
        boolean yearly = from == null && to == null && yearlyFrom != null && yearlyTo != null;
        if (!once && !yearly) {
            throw new IllegalArgumentException("a break needs two dates, or two days of the year");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a break must not end before it begins");
        }
    }

    public static Break once(LocalDate from, LocalDate to) {
        return new Break(from, to, null, null);
    }

    /** Over the new year where {@code from} is later in the year than {@code to}. */
    public static Break everyYear(MonthDay from, MonthDay to) {
        return new Break(null, null, from, to);
    }

    public boolean covers(LocalDate date) {
        if (from != null && to != null) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
        if (yearlyFrom == null || yearlyTo == null) {
            return false;
        }
        MonthDay day = MonthDay.from(date);
        boolean afterStart = !day.isBefore(yearlyFrom);
        boolean beforeEnd = !day.isAfter(yearlyTo);
        return yearlyFrom.isAfter(yearlyTo) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
