package org.alongside.outside;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A feed in which every cell of free text of a group is the same. */
final class PayloadFeed {

    private static final List<String> TEXTS = List.of(
            "name",
            "alternate_name",
            "description",
            "organization",
            "marks",
            "who_for",
            "residence",
            "stay",
            "notes_kept",
            "told_outside",
            "cost_note",
            "contact_name",
            "answered",
            "what_happens",
            "who_greets",
            "meet_you",
            "bad_day",
            "location_name",
            "address_1",
            "directions",
            "access_note",
            "schedule_note",
            "checked_by");

    private PayloadFeed() {}

    /** @param prefix of the ids */
    static String of(List<String> texts, String prefix) {
        String header =
                "id,kind,attendance,city,phone,dtstart,rrule,opens_at,closes_at," + String.join(",", TEXTS) + "\n";
        return header
                + IntStream.range(0, texts.size())
                        .mapToObj(i -> row(prefix + '-' + i, texts.get(i)))
                        .collect(Collectors.joining());
    }

    private static String row(String id, String text) {
        String cell = '"' + text.replace("\"", "\"\"") + '"';
        return id + ",self-help-group,in-person,Leeds,01632 960112,2026-01-06,FREQ=WEEKLY,18:00,19:00,"
                + TEXTS.stream().map(column -> cell).collect(Collectors.joining(",")) + "\n";
    }
}
