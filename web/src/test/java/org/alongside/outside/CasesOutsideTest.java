package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of files that other directories stumbled over: brought in by a command, read on the pages. */
class CasesOutsideTest {

    private static final String SHEET = """
            id,name,kind,attendance,url,city,dtstart,rrule,opens_at,closes_at,timezone,until
            zone,Toronto Talkers,self-help-group,online,https://toronto.example.org,,2024-01-02,FREQ=WEEKLY;BYDAY=TU,20:00,21:30,America/Toronto,
            end,No End Given,self-help-group,in-person,,York,2024-01-04,FREQ=WEEKLY;BYDAY=TH,17:15,,,
            over,Course of long ago,self-help-group,in-person,,York,2024-01-04,FREQ=WEEKLY;BYDAY=TH,18:00,20:00,,2025-02-06
            """;
    private static final String FEED = """
            {"contents": [
              {"id": "fax", "name": "Three numbers", "status": "active", "description": "A line.", "phones": [
                {"number": "01632 960102", "type": "fax"}, {"number": "01632 960103", "type": "textphone"},
                {"number": "01632 960104", "type": "voice"}]},
              {"id": "words", "name": "Told in words", "status": "active", "description": "A group.",
               "service_at_locations": [{"id": "s", "location": {"id": "l", "location_type": "physical", "name": "Long Barn",
                 "addresses": [{"address_1": "PO Box 41", "city": "Exeter", "postal_code": "EX1 1AA", "address_type": "postal"},
                   {"address_1": "3 Made-up Row", "city": "York", "postal_code": "YO1 7HH", "address_type": "physical"}]},
                 "schedules": [{"id": "x", "description": "First Monday, 6pm to 8pm, not in December"},
                   {"id": "y", "freq": "WEEKLY", "byday": "WE", "opens_at": "18:00", "closes_at": "19:00",
                    "attending_type": "online", "schedule_link": "https://meet.example.org/barn"}]}]}]}
            """;
    private static final Pattern LISTING =
            Pattern.compile("href=\"(/listing/[0-9a-f-]{36})[^\"]*\"[^>]*><bdi>([^<]+)</bdi");

    @TempDir
    static Path folder = Path.of("");

    private static Product product;

    @BeforeAll
    static void bringIn() throws IOException {
        product = Product.start(folder.resolve("directory"), "--empty");
        for (Path feed : new Path[] {
            Files.writeString(folder.resolve("sheet.csv"), SHEET), Files.writeString(folder.resolve("feed.json"), FEED)
        }) {
            String network = feed.getFileName().toString().replaceFirst("\\..*", "");
            Command.Ended ended = Command.run(
                    "import",
                    feed.toString(),
                    "--network",
                    network,
                    "--data",
                    product.data().toString());
            assertThat(ended.status()).as(ended.said()).isZero();
        }
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void theClockOfAnotherZoneIsNamedBesideTheTimeHere() {
        assertThat(page("Toronto Talkers")).contains("8pm to 9:30pm, Toronto time", "(8pm Toronto time)");
    }

    @Test
    void noEndIsShownThatNobodyGave() {
        assertThat(page("No End Given")).contains("5:15pm").doesNotContain("5:15pm to");
    }

    @Test
    void whatIsOverSaysSoAndIsInNoList() {
        assertThat(product.get("/search?q=course").body()).doesNotContain("Course of long ago");
    }

    @Test
    void theVoiceNumberIsTheOneToRingAndTheOthersAreNamed() {
        assertThat(page("Three numbers"))
                .contains("href=\"tel:+441632960104\"", "Textphone: 01632 960103", "Fax: 01632 960102")
                .doesNotContain("tel:+441632960102", "tel:+441632960103");
    }

    @Test
    void timesInWordsStandInTheirWordsAndNoLetterBoxIsAPlace() {
        assertThat(page("Told in words"))
                .contains("First Monday, 6pm to 8pm, not in December")
                .doesNotContain("No dates to come", "PO Box", "Exeter");
    }

    @Test
    void aTimeOnlineHasItsLink() {
        String online = product.get("/search?q=told+in+words&attendance=online").body();
        assertThat(product.get(listing(online, "Told in words")).body())
                .contains("https://meet.example.org/barn", "Join from home")
                .doesNotContain("Made-up Row");
    }

    private static String page(String name) {
        return product.get(listing(
                        product.get("/search?q=" + name.replace(' ', '+')).body(), name))
                .body();
    }

    private static String listing(String results, String name) {
        Matcher link = LISTING.matcher(results.replaceAll("</?mark[^>]*>", ""));
        while (link.find()) {
            if (link.group(2).equals(name)) {
                return link.group(1);
            }
        }
        throw new AssertionError(name + " is not in " + results);
    }
}
