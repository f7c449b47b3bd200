package org.alongside.find;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.find.cards.Wording;
import org.alongside.meaning.TopicOffers;
import org.alongside.understanding.ParsedQuery;
import org.alongside.vocabulary.Topic;
import org.springframework.stereotype.Component;

/** Links to topics that may be meant by words which nothing else understood. */
@Component
class OfferedTopics {

    private final TopicOffers offers;

    OfferedTopics(TopicOffers offers) {
        this.offers = offers;
    }

    List<ResultsPage.WayOut> of(SearchForm ask, ParsedQuery said, Wording say) {
        return offers.of(said).stream()
                .map(topic -> new ResultsPage.WayOut(
                        topic.nameIn(say.locale()), SearchAddress.of(ask.saying(words(topic, said, say)))))
                .toList();
    }

    /** The topic's name, with the words for places, times and facts. */
    private static String words(Topic topic, ParsedQuery said, Wording say) {
        return Stream.concat(
                        Stream.of(topic.nameIn(say.locale())),
                        said.chips().stream().map(ParsedQuery.Chip::words))
                .collect(Collectors.joining(" "));
    }
}
