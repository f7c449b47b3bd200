package org.alongside.find;

import java.util.stream.Stream;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Term;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.page.SearchPage;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks for, as it stands in the address.
 *
 * @param place as typed, never a full postcode; empty for anywhere
 * @param miles how far from the place
 * @param lane one lane alone; null for all of them
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
    static final int LAST_PAGE = SearchPage.LAST;

    public static final SearchForm NOTHING =
            new SearchForm("", "", USUAL_MILES, null, null, Filters.NONE, ListingQuery.Sort.BEST, 1);

    /** The question without a place, whose words were read so. */
    ListingQuery question(ParsedQuery said) {
        ListingQuery question = ListingQuery.of(words).readAs(said).with(filters);
        return SearchPage.query(bounds == null ? question : question.in(bounds), page);
    }

    /** With all that a page shows counted; the nearest first only from a point. */
    ListingQuery question(ParsedQuery said, @Nullable ChosenPlace where) {
        Distance within = Distance.miles(miles);
        ListingQuery question = question(said).withFacets();
        ListingQuery near = where == null
                ? question
                : question.near(new ListingQuery.Near(
                        where.point(), within, where.area(), ListingQuery.Near.enoughWithin(within)));
        return sort == ListingQuery.Sort.DISTANCE && near.measuredFrom() == null ? near : near.by(sort);
    }

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

    /** What can be joined from home: all there is to show while nobody knows where the visitor is. */
    SearchForm fromHome() {
        String[] remote = Stream.of(Attendance.values())
                .filter(Attendance::isRemote)
                .map(Term::of)
                .toArray(String[]::new);
        return anywhere().with(filters.with(Facet.ATTENDANCE, remote)).page(page);
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

    public boolean isFiltered() {
        return !filters.equals(Filters.NONE);
    }

    /** Nothing typed and nothing chosen: everything there is. */
    public boolean isEverything() {
        return words.isEmpty() && place.isEmpty() && bounds == null && !isFiltered();
    }
}
