package org.alongside.place;

import java.util.Optional;
import org.alongside.graphql.Fetchers;
import org.alongside.language.Language;
import org.alongside.language.LocalizedText;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** The gazetteer, for programs. */
@Controller
class GraphQlPlaces {

    private final Gazetteer gazetteer;

    GraphQlPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @QueryMapping
    Optional<PlaceAnswer> place(@Argument String name) {
        return gazetteer.resolve(name);
    }

    @Bean
    static RuntimeWiringConfigurer placeWiring() {
        return wiring -> wiring.type("GeoPoint", point -> point.dataFetcher("latitude", Fetchers.from(LatLng::lat))
                        .dataFetcher("longitude", Fetchers.from(LatLng::lng)))
                .type("NamedPlace", place -> place.dataFetcher("label", Fetchers.text(GraphQlPlaces::label)));
    }

    private static LocalizedText label(GazetteerPlace place, Language language) {
        Language served = place.welshName() == null ? Language.EN : language;
        return new LocalizedText(place.nameIn(served.locale()), served);
    }
}
