package org.alongside.browse;

import java.util.List;
import java.util.Locale;
import org.alongside.find.SearchAddress;
import org.alongside.find.SearchForm;
import org.alongside.find.cards.Card;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.Wording;
import org.alongside.find.cards.Wordings;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one topic: what is on next to go to, and what can be joined from home. */
@Controller
class TopicController {

    private static final int SHOWN = 6;

    private final Vocabulary vocabulary;
    private final ListingSearch search;
    private final Cards cards;
    private final Wordings wordings;

    TopicController(Vocabulary vocabulary, ListingSearch search, Cards cards, Wordings wordings) {
        this.vocabulary = vocabulary;
        this.search = search;
        this.cards = cards;
        this.wordings = wordings;
    }

    /**
     * @param param the filter it stands for
     * @param soon what is on next, to go to
     */
    record TopicPage(
            String id,
            String name,
            String way,
            String param,
            long total,
            List<Card> soon,
            List<Card> remote,
            String all) {}

    @GetMapping("/topic/{id}")
    String topic(@PathVariable String id, Locale locale, Model model) {
        Topic topic = vocabulary.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean people = topic.head() == Topic.Head.BEING_WITH;
        Facet facet = people ? Facet.AUDIENCE : Facet.TOPIC;
        Filters filters = Filters.of(facet, id);
        ListingResults soon = search.search(ListingQuery.of("")
                .with(filters.with(Facet.ATTENDANCE, "in-person", "hybrid"))
                .by(ListingQuery.Sort.NEXT_DATE)
                .page(0, SHOWN));
        ListingResults remote = search.search(ListingQuery.of("")
                .with(filters.with(Facet.ATTENDANCE, "online", "phone"))
                .page(0, SHOWN));
        Wording say = wordings.in(locale);
        model.addAttribute(
                "topic",
                new TopicPage(
                        id,
                        topic.nameIn(locale),
                        topic.head().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        facet.param(),
                        soon.total() + remote.total(),
                        cards.of(soon.hits(), say),
                        cards.of(remote.hits(), say),
                        SearchAddress.of(SearchForm.NOTHING.with(filters))));
        return "topic";
    }
}
