package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.search.Facet;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** The question, shown back in parts, each of which can be taken away. */
final class Chips {

    private Chips() {}

    /** @param where typed into the place box, or named among the words */
    static List<Chip> of(SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where, Wording say) {
        List<Chip> chips = new ArrayList<>();
        String plain = plainWords(ask.words(), said);
        if (!plain.isEmpty()) {
            String recognised =
                    said.chips().stream().map(ParsedQuery.Chip::words).collect(Collectors.joining(" "));
            chips.add(new Chip(say.text("chip.words", plain), SearchAddress.of(ask.saying(recognised))));
        }
        for (ParsedQuery.Chip chip : said.chips()) {
            if (!chip.what().equals("place") || ask.place().isEmpty()) {
                chips.add(new Chip(label(chip, said, where, say), SearchAddress.of(ask.saying(chip.without()))));
            }
        }
        if (where != null && !ask.place().isEmpty()) {
            chips.add(new Chip(say.text("chip.near", where.label()), SearchAddress.of(ask.anywhere())));
        }
        if (ask.bounds() != null) {
            chips.add(new Chip(say.text("chip.map"), SearchAddress.of(ask.anywhere())));
        }
        RelaxedSearch.filters(ask, say)
                .forEach(piece -> chips.add(new Chip(piece.label(), SearchAddress.of(piece.ask()))));
        return chips;
    }

    /** What is left of the words once places, times and facts are read out of them. */
    static String plainWords(String words, ParsedQuery said) {
        String left = words;
        for (ParsedQuery.Chip chip : said.chips()) {
            int at = left.indexOf(chip.words());
            left = at < 0
                    ? left
                    : left.substring(0, at) + left.substring(at + chip.words().length());
        }
        return left.replaceAll("\\s+", " ").strip();
    }

    private static String label(ParsedQuery.Chip chip, ParsedQuery said, @Nullable ChosenPlace where, Wording say) {
        if (chip.leftOut()) {
            // In the words typed, which say "no" themselves.
            return chip.words();
        }
        return switch (chip.what()) {
            case "place" -> where == null ? chip.words() : say.text("chip.near", where.label());
            case "on" -> said.on() == null ? chip.words() : new Times(say).longDate(said.on());
            case "within" -> say.text("within." + chip.values().iterator().next());
            case "age" -> said.age() == null ? chip.words() : say.text("chip.age", said.age());
            case "peer-led" -> say.text("peer-led");
            // Who one is, only in one's own words.
            case "audience" -> chip.words();
            default -> ofFacet(chip, say);
        };
    }

    /** One value can be named; words that stand for several are shown as typed. */
    private static String ofFacet(ParsedQuery.Chip chip, Wording say) {
        return Facet.ofParam(chip.what())
                .filter(facet -> chip.values().size() == 1)
                .map(facet -> say.of(facet, chip.values().iterator().next()))
                .orElse(chip.words());
    }
}
