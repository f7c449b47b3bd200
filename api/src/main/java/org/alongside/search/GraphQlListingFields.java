package org.alongside.search;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.List;
import org.alongside.graphql.Fetch;
import org.alongside.graphql.Language;
import org.alongside.graphql.Refusal;
import org.alongside.graphql.RefusedException;
import org.alongside.place.Distance;
import org.alongside.when.Occurrence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a listing lie in its card, and those that are worked out when they are shown. */
@Configuration(proxyBeanMethods = false)
class GraphQlListingFields {

    private static final int MOST_DATES = 20;

    @Bean
    RuntimeWiringConfigurer listingWiring(Clock clock, FacetLabels labels) {
        return wiring -> wiring.type("Listing", GraphQlListingFields::ofService)
                .type("Listing", listing -> listing.dataFetcher("nextDates", nextDates(clock)))
                .type(
                        "FacetValue",
                        value -> value.dataFetcher(
                                "label",
                                Fetch.text((ListingAnswers.FacetValue of, Language language) ->
                                        labels.label(of.facet(), of.indexed(), language))))
                .type(
                        "SearchStep",
                        step -> step.dataFetcher("serviceCount", Fetch.from((ListingResults.Step of) -> of.services())))
                .type("Distance", distance -> distance.dataFetcher(
                                "metres", Fetch.from((Distance d) -> Math.round(d.metres())))
                        .dataFetcher("miles", Fetch.from((Distance d) -> Math.round(d.inMiles() * 100) / 100.0)));
    }

    private static TypeRuntimeWiring.Builder ofService(TypeRuntimeWiring.Builder listing) {
        return listing.dataFetcher(
                        "name", Fetch.from((ListingCard card) -> card.service().name()))
                .dataFetcher("alternateName", Fetch.from((ListingCard card) -> card.service()
                        .alternateName()))
                .dataFetcher("description", Fetch.from((ListingCard card) -> card.service()
                        .description()))
                .dataFetcher("language", Fetch.from((ListingCard card) -> card.service()
                        .language()))
                .dataFetcher(
                        "kind", Fetch.from((ListingCard card) -> card.service().kind()))
                .dataFetcher("offers", Fetch.from((ListingCard card) -> card.service()
                        .offers()))
                .dataFetcher("topics", Fetch.from((ListingCard card) -> card.service()
                        .topics()))
                .dataFetcher("status", Fetch.from((ListingCard card) -> card.service()
                        .status()))
                .dataFetcher(
                        "who", Fetch.from((ListingCard card) -> card.service().who()))
                .dataFetcher(
                        "room", Fetch.from((ListingCard card) -> card.service().room()))
                .dataFetcher("firstVisit", Fetch.from((ListingCard card) -> card.service()
                        .firstVisit()))
                .dataFetcher("contact", Fetch.from((ListingCard card) -> card.service()
                        .contact()))
                .dataFetcher("organiser", Fetch.from((ListingCard card) -> card.service()
                        .organiser()))
                .dataFetcher(
                        "check", Fetch.from((ListingCard card) -> card.service().check()))
                .dataFetcher("schedules", Fetch.from((ListingCard card) -> card.place()
                        .schedules()));
    }

    private static TrivialDataFetcher<List<Occurrence>> nextDates(Clock clock) {
        return field -> {
            Integer first = field.getArgument("first");
            if (first == null || first < 1 || first > MOST_DATES) {
                throw new RefusedException(Refusal.BAD_INPUT, "first", "first must be from 1 to " + MOST_DATES);
            }
            return Fetch.<ListingCard>source(field).nextDates(clock.instant(), first);
        };
    }
}
