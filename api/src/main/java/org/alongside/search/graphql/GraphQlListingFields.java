package org.alongside.search.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.List;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.Fetchers;
import org.alongside.graphql.RefusedException;
import org.alongside.language.Language;
import org.alongside.place.Distance;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingResults;
import org.alongside.when.Occurrence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Reads the fields of a listing from its card, and computes those that depend on the time or the language. */
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
                                Fetchers.text((ListingPayloads.FacetValue of, Language language) ->
                                        labels.label(of.facet(), of.indexed(), language))))
                .type(
                        "Occurrence",
                        occurrence -> occurrence.dataFetcher(
                                "end", Fetchers.from((Occurrence of) -> of.hasEnd() ? of.end() : null)))
                .type(
                        "SearchStep",
                        step -> step.dataFetcher(
                                "serviceCount", Fetchers.from((ListingResults.Step of) -> of.services())))
                .type("Distance", distance -> distance.dataFetcher(
                                "metres", Fetchers.from((Distance d) -> Math.round(d.metres())))
                        .dataFetcher("miles", Fetchers.from((Distance d) -> Math.round(d.inMiles() * 100) / 100.0)));
    }

    private static TypeRuntimeWiring.Builder ofService(TypeRuntimeWiring.Builder listing) {
        return listing.dataFetcher("name", Fetchers.from((ListingCard card) -> card.service()
                        .name()))
                .dataFetcher("alternateName", Fetchers.from((ListingCard card) -> card.service()
                        .alternateName()))
                .dataFetcher("description", Fetchers.from((ListingCard card) -> card.service()
                        .description()))
                .dataFetcher("language", Fetchers.from((ListingCard card) -> card.service()
                        .language()))
                .dataFetcher("kind", Fetchers.from((ListingCard card) -> card.service()
                        .kind()))
                .dataFetcher("offers", Fetchers.from((ListingCard card) -> card.service()
                        .offers()))
                .dataFetcher("topics", Fetchers.from((ListingCard card) -> card.service()
                        .topics()))
                .dataFetcher("status", Fetchers.from((ListingCard card) -> card.service()
                        .status()))
                .dataFetcher("who", Fetchers.from((ListingCard card) -> card.service()
                        .who()))
                .dataFetcher("room", Fetchers.from((ListingCard card) -> card.service()
                        .participation()))
                .dataFetcher("firstVisit", Fetchers.from((ListingCard card) -> card.service()
                        .firstVisit()))
                .dataFetcher("contact", Fetchers.from((ListingCard card) -> card.service()
                        .contact()))
                .dataFetcher("organiser", Fetchers.from((ListingCard card) -> card.service()
                        .organiser()))
                .dataFetcher("check", Fetchers.from((ListingCard card) -> card.service()
                        .check()))
                .dataFetcher("schedules", Fetchers.from((ListingCard card) -> card.place()
                        .schedules()));
    }

    private static TrivialDataFetcher<List<Occurrence>> nextDates(Clock clock) {
        return field -> {
            Integer first = field.getArgument("first");
            if (first == null || first < 1 || first > MOST_DATES) {
                throw new RefusedException(ErrorCode.BAD_INPUT, "first", "first must be from 1 to " + MOST_DATES);
            }
            return Fetchers.<ListingCard>source(field).nextDates(clock.instant(), first);
        };
    }
}
