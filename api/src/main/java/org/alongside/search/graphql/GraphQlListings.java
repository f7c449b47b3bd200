package org.alongside.search.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.network.PracticeNotice;
import org.alongside.place.Gazetteer;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Search, for programs: from the index alone. */
@Controller
class GraphQlListings {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlListings.class);
    private static final int LARGEST_PAGE = 50;

    private final ListingSearch search;
    private final Gazetteer gazetteer;
    private final PracticeNotice practice;

    GraphQlListings(ListingSearch search, Gazetteer gazetteer, PracticeNotice practice) {
        this.search = search;
        this.gazetteer = gazetteer;
        this.practice = practice;
    }

    @QueryMapping
    ListingPayloads.Connection listings(
            @Argument int first,
            @Argument @Nullable String after,
            @Arguments ListingArguments arguments,
            DataFetchingFieldSelectionSet selected) {
        if (first < 1 || first > LARGEST_PAGE) {
            throw new RefusedException(ErrorCode.BAD_INPUT, "first", "first must be from 1 to " + LARGEST_PAGE);
        }
        ListingArguments.Question asked = arguments.question(gazetteer);
        int from = after == null ? 0 : Cursor.read(after, asked.query()) + 1;
        ListingQuery query = withCounts(asked.query().page(from, first), selected);
        ListingResults results = answered(() -> search.search(query));
        return ListingPayloads.connection(
                new ListingArguments.Question(query, asked.place()),
                results,
                practice.current().orElse(null));
    }

    /** Adds what is counted in the same pass: facets, and the map cells of one zoom. */
    private static ListingQuery withCounts(ListingQuery page, DataFetchingFieldSelectionSet selected) {
        ListingQuery query = selected.contains("facets") ? page.withFacets() : page;
        List<Integer> zooms = selected.getFields("mapCells").stream()
                .map(cells -> (Integer) cells.getArguments().get("zoom"))
                .distinct()
                .toList();
        if (zooms.size() > 1) {
            throw new RefusedException(
                    ErrorCode.BAD_INPUT, "mapCells.zoom", "zoom must be the same wherever it stands in one list");
        }
        return zooms.isEmpty()
                ? query
                : RefusedException.naming("mapCells.zoom", () -> query.withCells(zooms.getFirst()));
    }

    @QueryMapping
    Optional<ListingCard> listing(@Argument String id) {
        UUID listing = uuid(id);
        return answered(() -> search.find(listing));
    }

    @QueryMapping
    Optional<ListingPayloads.Service> service(@Argument String id) {
        UUID service = uuid(id);
        List<ListingCard> places = answered(() -> search.ofService(service));
        return places.stream()
                .findFirst()
                .map(any -> new ListingPayloads.Service(service, any.service().name(), any.network(), places));
    }

    @QueryMapping
    ListingPayloads.Cells mapCells(@Argument int zoom, @Arguments ListingArguments arguments) {
        ListingArguments.Question asked = arguments.question(gazetteer);
        ListingQuery query =
                RefusedException.naming("zoom", () -> asked.query().page(0, 0).withCells(zoom));
        return ListingPayloads.Cells.of(answered(() -> search.search(query)), asked.place());
    }

    private static UUID uuid(String id) {
        return RefusedException.naming("id", () -> {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("id must be the id of a listing or service, a UUID", e);
            }
        });
    }

    static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (SearchUnavailableException e) {
            LOG.warn(
                    "search does not answer: {}",
                    e.getCause() == null ? "" : e.getCause().getClass().getName());
            throw new RefusedException(ErrorCode.SEARCH_UNAVAILABLE, "Search does not answer just now.");
        }
    }
}
