package org.alongside.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.alongside.graphql.Language;
import org.alongside.graphql.RefusedException;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
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
            @Argument String letters, @Argument Language language, @Argument int first, DataFetchingEnvironment field) {
        LatLng near = Asked.near(field.getArguments(), gazetteer);
        SuggestionQuery query = RefusedException.naming(
                "first", () -> SuggestionQuery.of(letters, language).near(near).atMost(first));
        return suggestions.suggest(query);
    }
}
