package org.alongside.find;

import java.util.LinkedHashSet;
import java.util.Set;
import org.alongside.place.Bounds;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks for, as it stands in the address.
 *
 * @param place as typed, never a full postcode; empty for anywhere
 * @param miles how far from the place
 * @param lane one lane alone, or nothing for all of them
 * @param bounds the part of the map to search instead of around a place
 * @param page from 1
 */
public record SearchForm(
        String words,
        String place,
        int miles,
        @Nullable Lane lane,
        @Nullable Bounds bounds,
        Filters filters,
        ListingQuery.Sort sort,
        int page) {

    static final int USUAL_MILES = 10;
    static final int LAST_PAGE = 50;
    static final int PAGE_SIZE = 20;

    public static final SearchForm NOTHING =
            new SearchForm("", "", USUAL_MILES, null, null, Filters.NONE, ListingQuery.Sort.BEST, 1);

    SearchForm page(int number) {
        return new SearchForm(words, place, miles, lane, bounds, filters, sort, number);
    }

    SearchForm within(int distance) {
        return new SearchForm(words, place, distance, lane, bounds, filters, sort, 1);
    }

    SearchForm near(String where) {
        return new SearchForm(words, where, miles, lane, null, filters, sort, 1);
    }

    SearchForm anywhere() {
        ListingQuery.Sort order = sort == ListingQuery.Sort.DISTANCE ? ListingQuery.Sort.BEST : sort;
        return new SearchForm(words, "", USUAL_MILES, null, null, filters, order, 1);
    }

    SearchForm withBounds(@Nullable Bounds rectangle) {
        return new SearchForm(words, place, miles, lane, rectangle, filters, sort, page);
    }

    SearchForm in(@Nullable Lane other) {
        return new SearchForm(words, place, miles, other, bounds, filters, sort, 1);
    }

    SearchForm saying(String other) {
        return new SearchForm(other, place, miles, lane, bounds, filters, sort, 1);
    }

    public SearchForm with(Filters others) {
        return new SearchForm(words, place, miles, lane, bounds, others, sort, 1);
    }

    SearchForm without(Facet facet, String value) {
        Set<String> left = new LinkedHashSet<>(filters.of(facet));
        left.remove(value);
        return with(left.isEmpty() ? filters.without(facet) : filters.with(facet, left.toArray(String[]::new)));
    }

    SearchForm withAgain(Facet facet, String value) {
        Set<String> left = new LinkedHashSet<>(filters.leftOut(facet));
        left.remove(value);
        return with(filters.leavingOut(facet, left));
    }

    public boolean isFiltered() {
        return !filters.equals(Filters.NONE);
    }

    /** Nothing typed and nothing chosen: everything there is. */
    public boolean isEverything() {
        return words.isEmpty() && place.isEmpty() && bounds == null && !isFiltered();
    }
}
