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
record Ask(
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

    static final Ask NOTHING = new Ask("", "", USUAL_MILES, null, null, Filters.NONE, ListingQuery.Sort.BEST, 1);

    Ask page(int number) {
        return new Ask(words, place, miles, lane, bounds, filters, sort, number);
    }

    Ask within(int distance) {
        return new Ask(words, place, distance, lane, bounds, filters, sort, 1);
    }

    Ask near(String where) {
        return new Ask(words, where, miles, lane, null, filters, sort, 1);
    }

    Ask anywhere() {
        ListingQuery.Sort order = sort == ListingQuery.Sort.DISTANCE ? ListingQuery.Sort.BEST : sort;
        return new Ask(words, "", USUAL_MILES, null, null, filters, order, 1);
    }

    Ask withBounds(@Nullable Bounds rectangle) {
        return new Ask(words, place, miles, lane, rectangle, filters, sort, page);
    }

    Ask in(@Nullable Lane other) {
        return new Ask(words, place, miles, other, bounds, filters, sort, 1);
    }

    Ask saying(String other) {
        return new Ask(other, place, miles, lane, bounds, filters, sort, 1);
    }

    Ask with(Filters others) {
        return new Ask(words, place, miles, lane, bounds, others, sort, 1);
    }

    Ask without(Facet facet, String value) {
        Set<String> left = new LinkedHashSet<>(filters.of(facet));
        left.remove(value);
        return with(left.isEmpty() ? filters.without(facet) : filters.with(facet, left.toArray(String[]::new)));
    }

    Ask withAgain(Facet facet, String value) {
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
