package org.alongside.search.graphql;

import java.util.List;
import org.alongside.graphql.RefusedException;
import org.alongside.language.Language;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.suggest.Suggestion;
import org.alongside.suggest.SuggestionQuery;
import org.alongside.suggest.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Suggestions while typing, for programs. */
@Controller
class GraphQlSuggestions {

    private final Suggestions suggestions;
    private final Gazetteer gazetteer;

    GraphQlSuggestions(Suggestions suggestions, Gazetteer gazetteer) {
        this.suggestions = suggestions;
        this.gazetteer = gazetteer;
    }

    @QueryMapping
    List<Suggestion> suggestions(
            @Argument String letters,
            @Argument @Nullable NearInput near,
            @Argument Language language,
            @Argument int first) {
        LatLng point = near == null ? null : near.point(near.resolve(gazetteer));
        SuggestionQuery query = RefusedException.naming(
                "first", () -> SuggestionQuery.of(letters, language).near(point).atMost(first));
        return suggestions.suggest(query);
    }
}
