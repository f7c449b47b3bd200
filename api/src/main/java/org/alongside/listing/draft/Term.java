package org.alongside.listing.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How enum values are written in feeds, addresses and message keys: {@code SELF_HELP_GROUP} is {@code self-help-group}. */
public final class Term {

    private Term() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The enum constant with this name, in any case; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String term) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equalsIgnoreCase(term.strip()))
                .findFirst();
    }

    /** Every way to write a value of this type, for messages that tell what may stand here. */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Term::of).toList();
    }
}
