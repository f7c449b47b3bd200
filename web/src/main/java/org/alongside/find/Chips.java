package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question, shown back piece by piece; each piece can be taken away. */
final class Chips {

    private Chips() {}

    static List<Chip> of(Ask ask, @Nullable Where where, Wording say) {
        List<Chip> chips = new ArrayList<>();
        if (!ask.words().isEmpty()) {
            chips.add(new Chip(say.text("chip.words", ask.words()), Address.of(ask.withoutWords())));
        }
        if (where != null) {
            chips.add(new Chip(say.text("chip.near", where.label()), Address.of(ask.anywhere())));
        }
        if (ask.bounds() != null) {
            chips.add(new Chip(say.text("chip.map"), Address.of(ask.anywhere())));
        }
        Loosened.filters(ask, say).forEach(piece -> chips.add(new Chip(piece.label(), Address.of(piece.ask()))));
        return chips;
    }
}
