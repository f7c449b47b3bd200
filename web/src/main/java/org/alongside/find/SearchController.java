package org.alongside.find;

import java.util.List;
import java.util.Locale;
import org.alongside.find.cards.Wordings;
import org.alongside.listing.draft.Term;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search: a list, and a map that reads the list. */
@Controller
class SearchController {

    private final Results results;
    private final Wordings wordings;

    SearchController(Results results, Wordings wordings) {
        this.results = results;
        this.wordings = wordings;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
        Results.Answer answer = results.answer(given, wordings.in(locale));
        if (answer.page() == null) {
            return "redirect:" + answer.address();
        }
        SearchForm ask = answer.page().ask();
        model.addAttribute("results", answer.page());
        model.addAttribute(
                "filterCount", RelaxedSearch.filters(ask, wordings.in(locale)).size());
        model.addAttribute("cleared", SearchAddress.of(ask.with(Filters.NONE)));
        model.addAttribute("miles", SearchFormParser.MILES);
        model.addAttribute("orders", orders(ask));
        model.addAttribute("sort", Term.of(ask.sort()));
        return "search";
    }

    /** Nearest first needs a place to be near to. */
    private static List<String> orders(SearchForm ask) {
        return Term.all(ListingQuery.Sort.class).stream()
                .filter(order -> !ask.place().isEmpty() || !order.equals("distance"))
                .toList();
    }
}
