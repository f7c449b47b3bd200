package org.alongside.feed.format;

import java.util.List;
import java.util.Map;
import org.alongside.contact.EmailAddresses;
import org.alongside.contact.WebAddresses;
import org.alongside.feed.row.ColumnMapping;
import org.alongside.feed.row.Problem;

/** Reads contact columns written for people. A value that is no address is left out and reported; the service is imported. */
final class ForeignContact {

    private ForeignContact() {}

    static void tidy(Map<String, String> cells, int row, List<Problem> problems) {
        String contact = cells.getOrDefault(ColumnMapping.CONTACT, "");
        if (EmailAddresses.isOne(contact)) {
            cells.putIfAbsent("email", contact);
        } else if (contact.matches("[0-9+() -]{6,40}")) {
            cells.putIfAbsent("phone", contact);
        } else {
            addToDescription(cells, contact, "Contact: ");
        }
        addToDescription(cells, cells.getOrDefault(ColumnMapping.TIMES, ""), "Times: ");
        cells.computeIfPresent("url", (column, url) -> url.startsWith("www.") ? "http://" + url : url);
        dropUnless(WebAddresses.mayBeLink(cells.getOrDefault("url", "")), "url", cells, row, problems);
        dropUnless(EmailAddresses.find(cells.getOrDefault("email", "")).isPresent(), "email", cells, row, problems);
    }

    private static void addToDescription(Map<String, String> cells, String text, String label) {
        if (!text.isEmpty()) {
            cells.merge("description", label + text, (before, more) -> before + "\n" + more);
        }
    }

    private static void dropUnless(
            boolean right, String column, Map<String, String> cells, int row, List<Problem> problems) {
        if (!right && cells.containsKey(column)) {
            problems.add(Problem.warning(
                    row,
                    column,
                    "left out: not an address we can use",
                    "Give one whole address",
                    cells.remove(column)));
        }
    }
}
