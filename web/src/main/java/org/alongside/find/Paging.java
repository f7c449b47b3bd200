package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.alongside.search.page.SearchPage;

/** Numbers of pages, the first fifty at most: first, last, and those around the one shown. */
final class Paging {

    private Paging() {}

    static ResultsPage.Pages of(SearchForm ask, long total) {
        int last = SearchPage.last(total);
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, last));
        for (int near = Math.max(1, ask.page() - 1); near <= Math.min(last, ask.page() + 1); near++) {
            numbers.add(near);
        }
        List<ResultsPage.PageLink> links = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            if (number > before + 1) {
                links.add(new ResultsPage.PageLink(0, null, false));
            }
            links.add(new ResultsPage.PageLink(number, SearchAddress.of(ask.page(number)), number == ask.page()));
            before = number;
        }
        return new ResultsPage.Pages(
                ask.page(),
                last,
                links,
                ask.page() > 1 ? SearchAddress.of(ask.page(ask.page() - 1)) : null,
                ask.page() < last ? SearchAddress.of(ask.page(ask.page() + 1)) : null);
    }
}
