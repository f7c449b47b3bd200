package org.alongside.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.listing.draft.Term;
import org.alongside.place.Bounds;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/** The one way to write a search as an address: same question, same address. */
public final class SearchAddress {

    private final List<String> parts = new ArrayList<>();

    private SearchAddress() {}

    public static String of(SearchForm ask) {
        SearchAddress address = new SearchAddress();
        address.add("q", ask.words());
        address.add("place", ask.place());
        if (!ask.place().isEmpty() && ask.miles() != SearchForm.USUAL_MILES) {
            address.add("within", ask.miles());
        }
        if (ask.lane() != null) {
            address.add("lane", Term.of(ask.lane()));
        }
        address.addBounds(ask.bounds());
        address.addFilters(ask.filters());
        if (ask.sort() != ListingQuery.Sort.BEST) {
            address.add("sort", Term.of(ask.sort()));
        }
        if (ask.page() > 1) {
            address.add("page", ask.page());
        }
        return address.parts.isEmpty() ? "/search" : "/search?" + String.join("&", address.parts);
    }

    private void addBounds(@Nullable Bounds bounds) {
        if (bounds != null) {
            add("south", bounds.south());
            add("west", bounds.west());
            add("north", bounds.north());
            add("east", bounds.east());
        }
    }

    private void addFilters(Filters filters) {
        for (Facet facet : Facet.values()) {
            filters.of(facet).forEach(value -> add(facet.param(), value));
            filters.leftOut(facet).forEach(value -> add(SearchFormParser.NOT + facet.param(), value));
        }
        add("age", filters.age());
        add("on", filters.on());
        if (filters.peerLed()) {
            add("peer-led", "yes");
        }
    }

    private void add(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
