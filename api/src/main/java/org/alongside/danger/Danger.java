package org.alongside.danger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What typed words say about danger. Nothing of it is kept or logged.
 *
 * @param level how loud help stands on the page
 * @param kinds the most urgent first; empty at level {@code NONE}
 * @param rule name of the rule that heard it, {@code null} where none did
 * @param young whether the words are those of somebody under 18
 * @param nation as far as the words tell it: Welsh, or Scots; else {@code null}
 */
public record Danger(
        Level level,
        List<Kind> kinds,
        @Nullable String rule,
        boolean young,
        @Nullable Nation nation) {

    public static final Danger NONE = new Danger(Level.NONE, List.of(), null, false, null);

    public Danger {
        kinds = List.copyOf(kinds);
    }

    /** How loud help stands on the page. */
    public enum Level {
        /** A calm page. */
        NONE,
        /** A calm page with one quiet line. */
        QUIET,
        /** Help stands first, and the page changes. */
        FIRST
    }

    /** The most urgent first. */
    public enum Kind {
        OVERDOSE,
        SUICIDE,
        CHILD,
        ABUSE,
        SELF_HARM,
        CRISIS,
        FOR_ANOTHER,
        NOT_SAFE
    }

    /** Help lines differ between them. */
    public enum Nation {
        ENGLAND,
        SCOTLAND,
        WALES,
        NORTHERN_IRELAND
    }

    /** May somebody look over the person's shoulder, so that they need a quick way to leave? */
    public boolean needsExit() {
        return kinds.contains(Kind.ABUSE) || kinds.contains(Kind.CHILD);
    }

    public boolean isFirst() {
        return level == Level.FIRST;
    }
}
