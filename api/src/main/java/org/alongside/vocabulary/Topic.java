package org.alongside.vocabulary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something people do, live with, or are.
 *
 * @param everyday words people use; they find this topic
 * @param clinical official words; they find this topic, and no page shows them to somebody who did not type them
 * @param esd the LGA's service type, where one exists
 * @param reviewedBy who with lived experience has looked at these words
 */
public record Topic(
        String id,
        Head head,
        String name,
        String welshName,
        List<String> everyday,
        List<String> clinical,
        @Nullable String esd,
        String reviewedBy) {

    /** The three ways in. */
    public enum Head {
        DOING,
        LIVING_WITH,
        BEING_WITH
    }

    public Topic {
        everyday = List.copyOf(everyday);
        clinical = List.copyOf(clinical);
    }

    public String nameIn(Locale locale) {
        return locale.getLanguage().equals("cy") ? welshName : name;
    }
}
