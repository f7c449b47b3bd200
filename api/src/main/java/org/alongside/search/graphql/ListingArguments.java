package org.alongside.search.graphql;

import java.util.Map;
import java.util.Objects;
import org.alongside.graphql.RefusedException;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code listings} and {@code mapCells}, as the schema names them.
 *
 * @param filters see {@link FilterInput}
 * @param sort null for {@code mapCells}, which has no order
 */
record ListingArguments(
        @Nullable String words,
        @Nullable NearInput near,
        @Nullable Lane lane,
        @Nullable BoundsInput bounds,
        @Nullable Map<String, Object> filters,
        ListingQuery.@Nullable Sort sort) {

    /**
     * What the arguments ask for.
     *
     * @param query without a page
     * @param place what {@code near.place} stands for; null where none is given
     */
    record Question(ListingQuery query, @Nullable PlaceAnswer place) {}

    /** @throws RefusedException naming the argument that is wrong */
    Question question(Gazetteer gazetteer) {
        ListingQuery query =
                RefusedException.naming("words", () -> ListingQuery.of(Objects.requireNonNullElse(words, "")));
        PlaceAnswer place = null;
        if (near != null) {
            place = near.resolve(gazetteer);
            query = near.narrow(query, place);
        }
        if (bounds != null) {
            query = query.in(bounds.bounds());
        }
        if (filters != null) {
            query = query.with(FilterInput.filters(filters));
        }
        ListingQuery inLane = lane == null ? query : query.in(lane);
        return new Question(sorted(inLane), place);
    }

    private ListingQuery sorted(ListingQuery query) {
        return sort == null ? query : RefusedException.naming("sort", () -> query.by(sort));
    }
}
