package org.alongside.help;

import java.util.List;
import org.alongside.danger.Danger;
import org.alongside.find.cards.Card;
import org.jspecify.annotations.Nullable;

/**
 * The help part of a page.
 *
 * @param exit whether the page has a quick way to leave it
 * @param lines to ring or to text, the most urgent first; empty where help is not first
 * @param openNow what is open now near the person
 * @param poisoned whether somebody took too much of something
 * @param checked the day on which all these numbers were checked, in words; {@code null} where one never was
 */
public record HelpPanel(
        Danger.Level level,
        boolean exit,
        List<Line> lines,
        List<Card> openNow,
        boolean poisoned,
        @Nullable String checked) {

    public HelpPanel {
        lines = List.copyOf(lines);
        openNow = List.copyOf(openNow);
    }

    public boolean isFirst() {
        return level == Danger.Level.FIRST;
    }

    public boolean isQuiet() {
        return level == Danger.Level.QUIET;
    }

    /**
     * A number to ring or to text.
     *
     * @param digits of {@code call}, for a link
     * @param send the word to text
     */
    public record Line(
            String name,
            @Nullable String call,
            @Nullable String digits,
            @Nullable String text,
            String send,
            String note) {}
}
