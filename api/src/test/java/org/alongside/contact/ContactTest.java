package org.alongside.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and spreadsheets leave in cells for phone, e-mail and web: two lists to read and to add to. */
class ContactTest {

    private static final double RIGHT = 0.96;

    @Test
    void phoneNumbersAreReadInAnySpelling() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> cells = lines("phones.tsv").toList();
        for (String[] cell : cells) {
            PhoneCell read = PhoneCell.read(unescaped(cell[0]));
            String verdict = verdict(read);
            String dial = verdict.equals("ok") || verdict.equals("two")
                    ? read.numbers().getFirst().dial()
                    : "";
            if (!verdict.equals(cell[1]) || !dial.equals(cell[2])) {
                wrong.add(cell[0] + " is " + cell[1] + " and was taken for " + verdict + " " + dial);
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (cells.size() * (1 - RIGHT)));
        assertThat(wrong).noneMatch(told -> told.contains(" is premium ") || told.contains(" is emergency "));
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960123, tel:+441632960123",
        "116 123, 116123",
        "0909 879 0123, ",
        "ask at the desk, ",
        "01632 960123 / 0909 879 0123, ",
        "999, "
    })
    void aCallButtonDialsOneOrdinaryNumber(String text, String dial) {
        assertThat(PhoneNumbers.dial(text)).isEqualTo(Optional.ofNullable(dial).map(link -> link.replace("tel:", "")));
    }

    @Test
    void eMailAddressesAreTakenOneAtATimeAndPlain() throws IOException {
        List<String> wrong = lines("mails.tsv")
                .filter(cell -> EmailAddresses.find(unescaped(cell[0])).isPresent() != cell[1].equals("ok"))
                .map(cell -> cell[0] + " is " + cell[1])
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jo@example.org, mailto:jo@example.org",
        "tea&cake@example.org, mailto:tea%26cake@example.org",
        "o'neill+peers@example.org, mailto:o%27neill%2Bpeers@example.org",
        "jo@example.org?bcc=eve@example.org, "
    })
    void aLinkToAnAddressHoldsNothingElse(String address, String link) {
        assertThat(EmailAddresses.link(address)).isEqualTo(Optional.ofNullable(link));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.org/A, https://Example.org/A",
        "http://example.org, http://example.org",
        "httpx://example.org, ",
        "http:example.org, ",
        "https://jo@example.org, ",
        "javascript:alert(1), ",
        "//example.org, "
    })
    void onlyPlainWebAddressesBecomeLinks(String address, String link) {
        assertThat(WebAddresses.link(address)).isEqualTo(Optional.ofNullable(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://exam\u202Eple.org", "https://example.org/\u200Bpath", "https://example.org/a b"})
    void noSignInAWebAddressHidesOrTurnsIt(String address) {
        assertThat(WebAddresses.mayBeLink(address)).isFalse();
    }

    private static String verdict(PhoneCell cell) {
        if (cell.worst() != null) {
            return cell.worst() == PhoneNumbers.Refusal.COSTLY ? "premium" : "emergency";
        }
        if (cell.numbers().isEmpty()) {
            return "broken";
        }
        return cell.numbers().size() > 1 || cell.more() ? "two" : "ok";
    }

    private static String unescaped(String cell) {
        return cell.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }

    private static Stream<String[]> lines(String file) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(ContactTest.class.getResourceAsStream("/contact/" + file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        }
    }
}
