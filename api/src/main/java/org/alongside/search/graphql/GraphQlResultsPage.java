package org.alongside.search.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.alongside.graphql.RefusedException;
import org.alongside.network.PracticeNotice;
import org.alongside.place.Gazetteer;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.page.AlternativeSearch;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.SearchPage;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The site's page of results, for programs. */
@Controller
class GraphQlResultsPage {

    private final PageSearch search;
    private final Gazetteer gazetteer;
    private final PracticeNotice practice;

    GraphQlResultsPage(PageSearch search, Gazetteer gazetteer, PracticeNotice practice) {
        this.search = search;
        this.gazetteer = gazetteer;
        this.practice = practice;
    }

    @QueryMapping
    ResultsPagePayload resultsPage(
            @Argument @Nullable Lane lane,
            @Argument int page,
            @Arguments ListingArguments arguments,
            DataFetchingFieldSelectionSet selected) {
        ListingArguments.Question asked = arguments.question(gazetteer);
        ListingQuery question = RefusedException.naming("page", () -> SearchPage.query(farther(asked.query()), page));
        ListingQuery query = selected.contains("facets") ? question.withFacets() : question;
        SearchPage found = GraphQlListings.answered(() -> search.find(query, lane));
        return new ResultsPagePayload(found, asked.place(), practice.current().orElse(null));
    }

    /** A page looks farther than asked for rather than show nothing, and says so. */
    private static ListingQuery farther(ListingQuery query) {
        ListingQuery.Near near = query.near();
        return near == null || near.enough() > 0
                ? query
                : query.near(new ListingQuery.Near(near.point(), near.within(), near.area(), 1));
    }

    @SchemaMapping(typeName = "ResultsPage")
    List<ResultsPagePayload.Alternative> alternatives(ResultsPagePayload page) {
        return page.serviceCount() > 0
                ? List.of()
                : GraphQlListings.answered(() -> search.alternatives(page.found())).stream()
                        .map(GraphQlResultsPage::alternative)
                        .toList();
    }

    private static ResultsPagePayload.Alternative alternative(AlternativeSearch other) {
        Facet facet = other.without().facet();
        String value = other.without().value();
        return new ResultsPagePayload.Alternative(
                other.without().kind(),
                facet,
                facet == null || value == null ? null : FacetLabels.value(facet, value),
                other.services());
    }
}
