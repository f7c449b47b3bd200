package org.alongside.listingpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.find.cards.Wording;
import org.alongside.listingpage.ListingPage.Fact;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a section. What is not said adds no line. */
final class Facts {

    private final Wording say;
    private final List<Fact> lines = new ArrayList<>();

    Facts(Wording say) {
        this.say = say;
    }

    /** In the site's words. */
    Facts add(String key, @Nullable String text) {
        return add(key, text, false);
    }

    /** In the group's words. */
    Facts own(String key, @Nullable String text) {
        return add(key, text, true);
    }

    /** {@code room.staff} with {@code room.staff.yes} or {@code room.staff.no}. */
    Facts yesOrNo(String key, @Nullable Boolean said) {
        return said == null ? this : add(key, say.text(key + (said ? ".yes" : ".no")), false);
    }

    /** A feed may write just "no"; the page then shows a sentence. */
    Facts ownOrNo(String key, @Nullable String text) {
        return text != null && text.strip().toLowerCase(Locale.ROOT).equals("no")
                ? add(key, say.text(key + ".no"), false)
                : own(key, text);
    }

    List<Fact> lines() {
        return lines;
    }

    private Facts add(String key, @Nullable String text, boolean own) {
        if (text != null && !text.isBlank()) {
            lines.add(new Fact(say.text(key), text, own));
        }
        return this;
    }
}
