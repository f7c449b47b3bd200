package org.alongside.feed.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code phones} of a service as one cell: those one can speak on first, each other one behind the name of its kind. */
final class OpenReferralPhones {

    private static final Set<String> NOT_SPOKEN = Set.of("fax", "textphone", "pager");

    private OpenReferralPhones() {}

    static String cell(JsonNode service, JsonNode contact) {
        List<JsonNode> phones = new ArrayList<>();
        service.path("phones").forEach(phones::add);
        contact.path("phones").forEach(phones::add);
        Set<String> spoken = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (JsonNode phone : phones) {
            String number = JsonItems.text(phone, "number");
            String type = JsonItems.text(phone, "type").toLowerCase(Locale.ROOT);
            if (NOT_SPOKEN.contains(type) && !number.isEmpty()) {
                others.add(type + ": " + number);
            } else if (!number.isEmpty()) {
                spoken.add(number);
            }
        }
        spoken.addAll(others);
        return String.join("; ", spoken);
    }
}
