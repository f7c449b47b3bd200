package org.alongside.suggest;

import java.util.EnumSet;
import java.util.Set;
import org.alongside.language.Language;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;

/**
 * The letters typed so far.
 *
 * @param letters as typed
 * @param near groups nearer to this point come first; {@code null} for no order by distance
 * @param language of the suggestions
 * @param kinds the kinds wanted
 * @param limit the most suggestions
 */
public record SuggestionQuery(
        String letters, @Nullable LatLng near, Language language, Set<Suggestion.Type> kinds, int limit) {

    /** More would be no help to anybody who listens to them one by one. */
    public static final int MOST = 8;

    /** @throws IllegalArgumentException where the limit is not from 1 to {@value #MOST} */
    public SuggestionQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("first must be from 1 to " + MOST);
        }
        kinds = Set.copyOf(kinds);
    }

    /** Anything, anywhere. */
    public static SuggestionQuery of(String letters, Language language) {
        return new SuggestionQuery(letters, null, language, EnumSet.allOf(Suggestion.Type.class), MOST);
    }

    public SuggestionQuery near(@Nullable LatLng point) {
        return new SuggestionQuery(letters, point, language, kinds, limit);
    }

    public SuggestionQuery only(Suggestion.Type... wanted) {
        return new SuggestionQuery(letters, near, language, Set.of(wanted), limit);
    }

    public SuggestionQuery atMost(int many) {
        return new SuggestionQuery(letters, near, language, kinds, many);
    }
}
