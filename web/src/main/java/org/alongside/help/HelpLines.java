package org.alongside.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The numbers to ring when it cannot wait, from {@code help-lines.properties}, with the day somebody last rang them all. */
@Component
public class HelpLines {

    private final Properties told = new Properties();

    HelpLines() {
        try (InputStream file = Objects.requireNonNull(HelpLines.class.getResourceAsStream("help-lines.properties"))) {
            told.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order to be read: the most urgent first. */
    public List<String> numbers() {
        return List.of(number("emergency"), number("urgent"), number("samaritans"), number("shout"));
    }

    /** As one dials it, with its spaces. */
    public String number(String line) {
        return Objects.requireNonNull(told.getProperty(line), line);
    }

    public LocalDate checked() {
        return LocalDate.parse(number("checked"));
    }

    public String checkedIn(Locale locale) {
        return checked().format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }
}
