package org.alongside.find;

import java.util.List;

/**
 * One question of the filter panel.
 *
 * @param param as in the address
 * @param open whether its choices are shown at once
 */
public record FilterGroup(String param, String label, List<Choice> choices, boolean open) {

    public FilterGroup {
        choices = List.copyOf(choices);
    }

    /** @param count how many of the listings found have it */
    public record Choice(String value, String label, long count, boolean chosen) {}
}
