package org.alongside.find;

import java.util.Locale;
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
        model.addAttribute("results", answer.page());
        model.addAttribute("miles", AskReader.MILES);
        return "search";
    }
}
