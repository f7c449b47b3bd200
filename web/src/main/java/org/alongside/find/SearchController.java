package org.alongside.find;

import java.util.List;
import java.util.Locale;
import org.alongside.listing.Term;
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
        Ask ask = answer.page().ask();
        model.addAttribute("results", answer.page());
        model.addAttribute(
                "filterCount", Without.filters(ask, wordings.in(locale)).size());
        model.addAttribute("cleared", Address.of(ask.with(Filters.NONE)));
        model.addAttribute("miles", AskReader.MILES);
        model.addAttribute("orders", orders(ask));
        model.addAttribute("sort", Term.of(ask.sort()));
        return "search";
    }

    /** Nearest first needs a place to be near to. */
    private static List<String> orders(Ask ask) {
        return Term.all(ListingQuery.Sort.class).stream()
                .filter(order -> !ask.place().isEmpty() || !order.equals("distance"))
                .toList();
    }
}
