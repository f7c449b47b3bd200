package org.alongside.find;

import org.alongside.search.Facet;
import org.alongside.understanding.Understood;
import org.jspecify.annotations.Nullable;

/** The title of a page of results, and how many there are. */
final class ResultsText {

    private final Wording say;

    ResultsText(Wording say) {
        this.say = say;
    }

    /** "hearing voices near Leeds (page 1 of 2)". */
    String title(Ask ask, Understood said, @Nullable Where where, ResultsPage.Pages pages) {
        String words = where == null ? ask.words() : withoutPlace(ask, said);
        String what = words.isEmpty() ? ofTopics(ask) : words;
        String place = where == null ? what : say.text("results.title.near", what, where.label());
        return pages.last() == 1 ? place : say.text("results.title.page", place, pages.page(), pages.last());
    }

    String status(long total, @Nullable Where where, int miles) {
        return where == null
                ? say.text("results.status", total)
                : say.text("results.status.near", total, where.label(), say.text("search.miles", miles));
    }

    private static String withoutPlace(Ask ask, Understood said) {
        return said.chips().stream()
                .filter(chip -> chip.what().equals("place") && ask.place().isEmpty())
                .findFirst()
                .map(Understood.Chip::without)
                .orElse(ask.words());
    }

    private String ofTopics(Ask ask) {
        return ask.filters().of(Facet.TOPIC).stream()
                .findFirst()
                .map(say::topic)
                .orElseGet(() -> say.text("results.title.all"));
    }
}
