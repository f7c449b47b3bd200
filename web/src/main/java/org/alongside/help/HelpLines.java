package org.alongside.help;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.alongside.danger.Danger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers to ring or text when it cannot wait, from {@code help-lines.csv}, each with the day somebody last checked it. */
@Component
public class HelpLines {

    private final List<HelpLine> all = new ArrayList<>();

    HelpLines() {
        var stream = Objects.requireNonNull(HelpLines.class.getResourceAsStream("help-lines.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> all.add(HelpLine.of(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those for this danger in this nation, the most urgent first. */
    List<HelpLine> of(Danger danger, Danger.@Nullable Nation nation) {
        return HelpLine.inOrder(
                all.stream().filter(line -> line.isFor(danger, nation)).toList(), danger);
    }

    /** Names of the numbers that nobody has checked yet, for the operator. */
    public List<String> unchecked() {
        return all.stream()
                .filter(line -> line.checked() == null)
                .map(HelpLine::name)
                .toList();
    }

    /** The day on which the one checked longest ago was checked, in words. */
    String checkedIn(Locale locale) {
        return checkedIn(all.stream().filter(line -> line.checked() != null).toList(), locale)
                .orElseThrow();
    }

    /** The same of these; empty where one of them was never checked. */
    static Optional<String> checkedIn(List<HelpLine> lines, Locale locale) {
        List<LocalDate> days = lines.stream()
                .map(HelpLine::checked)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() || days.size() < lines.size()
                ? Optional.empty()
                : Optional.of(days.getFirst().format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale)));
    }
}
