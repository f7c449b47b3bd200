package org.alongside.find;

import java.util.List;

/**
 * One question of the filter panel.
 *
 * @param param as in the address
 * @param open whether its choices are shown at once
 * @param out what can be left out; none where nobody would
 * @param further fewer people ask it: it stands below the others until something of it is chosen
 */
public record FilterGroup(
        String param, String label, List<Choice> choices, boolean open, List<Choice> out, boolean further) {

    public FilterGroup {
        choices = List.copyOf(choices);
        out = List.copyOf(out);
    }

    public boolean isLeavingOut() {
        return out.stream().anyMatch(Choice::chosen);
    }

    /** @param count how many of the listings found have it */
    public record Choice(String value, String label, long count, boolean chosen) {}
}
