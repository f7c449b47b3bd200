package org.alongside.find;

import java.util.List;
import org.alongside.find.cards.Wording;
import org.alongside.search.Facet;
import org.alongside.understanding.Doubts;
import org.alongside.understanding.ParsedQuery;

/** Short forms that stand for several things, each with a link that chooses one of them. */
final class Choices {

    private Choices() {}

    static List<ResultsPage.Meanings> of(SearchForm ask, ParsedQuery said, Wording say) {
        return said.doubts().shortForms().stream()
                .filter(form -> form.topics().size() > 1)
                .map(form -> new ResultsPage.Meanings(
                        form.words(),
                        form.topics().stream()
                                .map(topic -> new ResultsPage.WayOut(
                                        say.topic(topic), SearchAddress.of(choosing(ask, form, topic))))
                                .toList()))
                .toList();
    }

    private static SearchForm choosing(SearchForm ask, Doubts.ShortForm form, String topic) {
        return ask.saying(form.without()).with(ask.filters().with(Facet.TOPIC, topic));
    }
}
