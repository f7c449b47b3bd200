package org.alongside.search.graphql;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import org.alongside.graphql.Fetchers;
import org.alongside.language.Language;
import org.alongside.language.LocalizedText;
import org.alongside.meaning.TopicOffers;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.understanding.Doubts;
import org.alongside.understanding.ParsedQuery;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** How typed words were understood, for programs. A chip has the label of its value; where it has several, the words typed. */
@Configuration(proxyBeanMethods = false)
class GraphQlUnderstood {

    private final FacetLabels labels;
    private final Gazetteer gazetteer;
    private final TopicOffers topics;
    private final Vocabulary vocabulary;

    GraphQlUnderstood(FacetLabels labels, Gazetteer gazetteer, TopicOffers topics, Vocabulary vocabulary) {
        this.labels = labels;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.topics = topics;
    }

    /** A chip with its query. */
    private record Shown(ParsedQuery.Chip chip, ParsedQuery said) {}

    @Bean
    RuntimeWiringConfigurer understoodWiring() {
        return wiring -> wiring.type("Understood", understood -> understood
                        .dataFetcher("chips", Fetchers.from(GraphQlUnderstood::chips))
                        .dataFetcher("offeredPlaces", Fetchers.from(ParsedQuery::offered))
                        .dataFetcher("offeredTopics", Fetchers.from(topics::of))
                        .dataFetcher("shortForms", Fetchers.from((ParsedQuery said) -> said.doubts()
                                .shortForms()))
                        .dataFetcher("unknownWords", Fetchers.from((ParsedQuery said) -> said.doubts()
                                .unknown()))
                        .dataFetcher("help", Fetchers.from((ParsedQuery said) -> said.danger()
                                .level()))
                        .dataFetcher("helpFor", Fetchers.from((ParsedQuery said) -> said.danger()
                                .kinds()))
                        .dataFetcher("helpUnder18", Fetchers.from((ParsedQuery said) -> said.danger()
                                .young()))
                        .dataFetcher("helpHeardBy", Fetchers.from((ParsedQuery said) -> said.danger()
                                .rule())))
                .type(
                        "ShortForm",
                        form -> form.dataFetcher("topics", Fetchers.from((Doubts.ShortForm of) -> of.topics().stream()
                                .flatMap(topic -> vocabulary.find(topic).stream())
                                .toList())))
                .type("Chip", chip -> chip.dataFetcher(
                                "what", Fetchers.from((Shown of) -> of.chip().what()))
                        .dataFetcher(
                                "words", Fetchers.from((Shown of) -> of.chip().words()))
                        .dataFetcher(
                                "without", Fetchers.from((Shown of) -> of.chip().without()))
                        .dataFetcher(
                                "leftOut", Fetchers.from((Shown of) -> of.chip().leftOut()))
                        .dataFetcher("values", Fetchers.from(GraphQlUnderstood::values))
                        .dataFetcher("label", Fetchers.text(this::label)));
    }

    private static List<Shown> chips(ParsedQuery said) {
        return said.chips().stream().map(chip -> new Shown(chip, said)).toList();
    }

    private static List<String> values(Shown shown) {
        return Facet.ofParam(shown.chip().what()).stream()
                .flatMap(facet -> shown.chip().values().stream().sorted().map(value -> FacetLabels.value(facet, value)))
                .toList();
    }

    private LocalizedText label(Shown shown, Language language) {
        ParsedQuery said = shown.said();
        String what = shown.chip().what();
        PlaceAnswer place = said.place();
        if (what.equals("place") && place != null) {
            return place(place, language);
        }
        if (what.equals("on") && said.on() != null) {
            DateTimeFormatter whole =
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
            return new LocalizedText(whole.format(said.on()), language);
        }
        Integer age = said.age();
        if (what.equals("age") && age != null) {
            return new LocalizedText((language == Language.CY ? "oed " : "age ") + age, language);
        }
        if (what.equals("peer-led")) {
            return FacetLabels.words("peer-led", language);
        }
        if (what.equals("within")) {
            return FacetLabels.words(
                    "within." + shown.chip().values().iterator().next(), language);
        }
        // People are named only in the words they typed.
        Set<String> values = shown.chip().values();
        return Facet.ofParam(what)
                .filter(facet -> values.size() == 1 && facet != Facet.AUDIENCE)
                .map(facet -> labels.label(facet, values.iterator().next(), language))
                .orElseGet(() -> new LocalizedText(shown.chip().words(), Language.EN));
    }

    private LocalizedText place(PlaceAnswer place, Language language) {
        return gazetteer
                .find(place.typed())
                .filter(known -> language == Language.CY && known.welshName() != null)
                .map(known -> new LocalizedText(known.nameIn(language.locale()), language))
                .orElseGet(() -> new LocalizedText(place.label(), Language.EN));
    }
}
