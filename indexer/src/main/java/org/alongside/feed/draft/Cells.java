package org.alongside.feed.draft;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedDate;
import org.alongside.feed.row.FeedLimits;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Term;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row as values. A fault becomes a problem and the value nothing, so that one reading finds every fault of the row.
 */
final class Cells {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");

    /** Half of a key, a name or an address is another one. */
    private static final Set<String> MAY_NOT_BE_CUT =
            Set.of(Columns.ID, Columns.PLACE, Columns.NAME, "url", "organization_url");

    /** In a key or an address a hidden sign is a fault, which its own rules find. */
    private static final Set<String> AS_THEY_ARE =
            Set.of("email", "url", "organization_url", Columns.ID, Columns.PLACE);

    private final int row;
    private final Map<String, String> cells = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final LocalDate today;

    Cells(FeedRow from, LocalDate today) {
        this.row = from.number();
        this.today = today;
        problems.addAll(from.problems());
        from.cells().forEach((column, value) -> {
            Optional<Problem> fault = CellText.fault(row, column, value);
            fault.ifPresent(found -> {
                problems.add(found);
                faulty.add(column);
            });
            if (fault.isEmpty() && !value.isBlank()) {
                put(column, value);
            }
        });
    }

    private void put(String column, String value) {
        String clean = AS_THEY_ARE.contains(column) ? value : CellText.clean(value);
        if (CellText.isSpoilt(value, clean)) {
            problems.add(Problem.warning(
                    row, column, "had hidden or piled-up signs, which are taken out", "Type the text again", value));
        }
        if (!clean.isBlank()) {
            cells.put(column, clean.strip());
        }
    }

    List<Problem> problems() {
        return problems;
    }

    LocalDate today() {
        return today;
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** True if the cell is empty; a cell that cannot be read is not empty, and was reported before. */
    boolean lacks(String column) {
        return !has(column) && !faulty.contains(column);
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    void error(String column, String reason, String mend) {
        problems.add(Problem.error(row, column, reason, mend, get(column)));
    }

    void warning(String column, String reason, String mend) {
        problems.add(Problem.warning(row, column, reason, mend, get(column)));
    }

    @Nullable String text(String column) {
        return text(column, FeedLimits.IN_WORDS);
    }

    @Nullable String text(String column, int longest) {
        String value = cells.get(column);
        if (value == null || value.length() <= longest) {
            return value;
        }
        String reason = "longer than " + longest + " characters (it has " + value.length() + ")";
        String mend = "Shorten it to " + longest + " characters";
        if (MAY_NOT_BE_CUT.contains(column)) {
            error(column, reason, mend);
            return null;
        }
        warning(column, reason + ": only its beginning is kept", mend);
        return CellText.shortened(value, longest);
    }

    List<String> several(String column) {
        List<String> parts = Arrays.stream(get(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > FeedLimits.SEVERAL) {
            error(column, "more than " + FeedLimits.SEVERAL + " values", "Keep the ones that matter");
            return List.of();
        }
        return parts;
    }

    <E extends Enum<E>> @Nullable E term(Class<E> type, String column) {
        return has(column) ? term(type, column, get(column)).orElse(null) : null;
    }

    <E extends Enum<E>> List<E> terms(Class<E> type, String column) {
        return each(column, part -> term(type, column, part));
    }

    /** What {@code parse} makes of each value; it reports what it cannot read. */
    <T> List<T> each(String column, Function<String, Optional<T>> parse) {
        return several(column).stream()
                .map(parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> Optional<E> term(Class<E> type, String column, String value) {
        Optional<E> found = Term.find(type, CellWords.term(value));
        if (found.isEmpty()) {
            problems.add(Problem.error(
                    row,
                    column,
                    "not a value we know",
                    "Write " + (several(column).size() > 1 ? "only these: " : "one of: ")
                            + String.join(", ", Term.all(type)),
                    value));
        }
        return found;
    }

    @Nullable Boolean yesNo(String column) {
        if (!has(column)) {
            return null;
        }
        Optional<Boolean> answer = CellWords.yesNo(get(column));
        if (answer.isEmpty()) {
            error(column, "neither yes nor no", "Write yes or no, or leave it empty where it is not known");
        }
        return answer.orElse(null);
    }

    @Nullable Integer wholeNumber(String column, int most) {
        if (!has(column)) {
            return null;
        }
        if (!WHOLE_NUMBER.matcher(get(column)).matches() || Integer.parseInt(get(column)) > most) {
            error(column, "not a whole number from 0 to " + most, "Write it in digits, such as 18");
            return null;
        }
        return Integer.parseInt(get(column));
    }

    @Nullable LocalDate date(String column) {
        return has(column) ? date(column, get(column)).orElse(null) : null;
    }

    List<LocalDate> dates(String column) {
        return each(column, part -> date(column, part));
    }

    private Optional<LocalDate> date(String column, String value) {
        Optional<LocalDate> date = FeedDate.parse(value, today);
        if (date.isEmpty()) {
            problems.add(Problem.error(row, column, "not a date, or not one that exists", FeedDate.HOW, value));
        }
        if (FeedDate.isAmbiguous(value)) {
            problems.add(Problem.warning(
                    row, column, "read with the day first, then the month", "Write it as 2026-03-31", value));
        }
        return date;
    }

    @Nullable LocalTime time(String column) {
        if (!has(column)) {
            return null;
        }
        Optional<LocalTime> time = CellWords.time(get(column));
        if (time.isEmpty()) {
            error(column, "not a time, or not one that exists", "Write hours and minutes such as 18:30");
        }
        return time.orElse(null);
    }
}
