package org.alongside.feed.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.contact.WebAddresses;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedReader;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Term;
import tools.jackson.databind.JsonNode;

/**
 * Full services of Open Referral UK 3 (and HSDS 3): a page whose {@code contents} holds them, an array of them, or one alone. What the
 * standard has no field for rides in {@code attributes} (see {@link AlongsideAttributes}).
 */
public final class OpenReferralFeedReader implements FeedReader {

    private static final Set<String> LISTS = Set.of("contents", "content", "services");

    /** Councils write -1 where they do not know the age. */
    private static final String AGE_NOT_KNOWN = "-1";

    private final TopicsInName topics;

    public OpenReferralFeedReader(TopicsInName topics) {
        this.topics = topics;
    }

    @Override
    public void read(Reader text, Consumer<FeedRow> rows, Consumer<Problem> notes) {
        int[] number = {0};
        AboutHere vague = new AboutHere();
        JsonItems.read(text, LISTS, service -> rows(++number[0], service).stream()
                .map(vague::mark)
                .forEach(rows));
        vague.note().ifPresent(notes);
    }

    private List<FeedRow> rows(int number, JsonNode service) {
        Map<String, String> cells = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        who(service, cells);
        contact(service, cells);
        cost(service, cells);
        String area = several(service.path("service_areas"), "service_area", "name");
        cells.put(Columns.CATEGORY, AlongsideAttributes.otherTerms(service));
        cells.put(Columns.ID, JsonItems.text(service, "id"));
        AlongsideAttributes.fill(service, cells);
        ForeignContact.tidy(cells, number, problems);
        topics.fill(cells);
        cells.values().removeIf(String::isEmpty);
        List<Map<String, String>> places = new OpenReferralPlaces(service, area, number, problems).rows();
        List<FeedRow> rows = new ArrayList<>();
        for (Map<String, String> place : places) {
            Map<String, String> row = new HashMap<>(place);
            if (rows.isEmpty()) {
                cells.forEach(row::putIfAbsent);
            }
            row.put(Columns.ID, cells.getOrDefault(Columns.ID, ""));
            rows.add(new FeedRow(number, row, rows.isEmpty() ? problems : List.of()));
        }
        return rows;
    }

    private static void who(JsonNode service, Map<String, String> cells) {
        cells.put(Columns.NAME, JsonItems.text(service, "name"));
        cells.put("alternate_name", JsonItems.text(service, "alternate_name"));
        cells.put("description", PlainText.of(JsonItems.text(service, "description")));
        cells.put("who_for", PlainText.of(JsonItems.text(service, "eligibility_description")));
        cells.put("organization", JsonItems.text(service.path("organization"), "name"));
        cells.put("organization_url", webAddress(JsonItems.text(service.path("organization"), "website")));
        cells.put(
                "status",
                Term.of(Status.ofWords(JsonItems.text(service, "status")).orElse(Status.ACTIVE)));
        cells.put("minimum_age", age(JsonItems.text(service, "minimum_age")));
        cells.put("maximum_age", age(JsonItems.text(service, "maximum_age")));
        cells.put("checked_on", firstTen(JsonItems.text(service, "assured_date")));
        cells.put("languages", several(service.path("languages"), "code", "code"));
    }

    private static String webAddress(String url) {
        return WebAddresses.mayBeLink(url) ? url : "";
    }

    private static String age(String age) {
        String whole = age.replaceFirst("\\.0+$", "");
        return whole.equals(AGE_NOT_KNOWN) ? "" : whole;
    }

    /** A title, else a first name: surnames have no place in the directory. */
    private static void contact(JsonNode service, Map<String, String> cells) {
        cells.put("url", JsonItems.text(service, "url"));
        cells.put("email", JsonItems.text(service, "email"));
        JsonNode contact = service.path("contacts").path(0);
        String title = JsonItems.text(contact, "title");
        cells.put(
                "contact_name",
                title.isEmpty() ? JsonItems.text(contact, "name").split(" ", 2)[0] : title);
        cells.put("phone", OpenReferralPhones.cell(service, contact));
        cells.values().removeIf(String::isEmpty);
    }

    private static void cost(JsonNode service, Map<String, String> cells) {
        JsonNode options = service.path("cost_options");
        String amount = JsonItems.text(options.path(0), "amount").replaceFirst("\\.0+$", "");
        if (options.size() == 1 && amount.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            cells.put("cost", amount);
        }
        List<String> words = new ArrayList<>();
        for (JsonNode option : options) {
            String what = JsonItems.text(option, "option");
            String how = JsonItems.text(option, "amount_description");
            words.add((what + " " + JsonItems.text(option, "amount") + " " + how).strip());
        }
        boolean saysMore = options.size() > 1 || words.stream().anyMatch(word -> word.matches(".*\\p{L}.*"));
        cells.put("cost_note", saysMore ? String.join("; ", words) : "");
    }

    /** The same field of several parts as one cell, or another field where that is missing. */
    private static String several(JsonNode parts, String field, String otherwise) {
        List<String> found = new ArrayList<>();
        for (JsonNode part : parts) {
            String text = JsonItems.text(part, field);
            found.add((text.isEmpty() ? JsonItems.text(part, otherwise) : text).replace(';', ','));
        }
        return new HashSet<>(found)
                .stream().filter(text -> !text.isEmpty()).sorted().collect(Collectors.joining(";"));
    }

    private static String firstTen(String dateTime) {
        return dateTime.substring(0, Math.min(10, dateTime.length()));
    }
}
