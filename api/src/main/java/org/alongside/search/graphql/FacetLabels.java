package org.alongside.search.graphql;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.alongside.language.LocalizedText;
import org.alongside.search.Facet;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Labels for the values of facets, and the values as the schema writes them. */
@Component
class FacetLabels {

    private final Vocabulary vocabulary;

    FacetLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The value as {@code ListingFilters} takes it. */
    static String value(Facet facet, String indexed) {
        if (facet == Facet.WEEKDAY) {
            return weekday(indexed).name();
        }
        return facet.terms().isEmpty()
                ? indexed
                : indexed.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    LocalizedText label(Facet facet, String indexed, Language language) {
        return switch (facet) {
            case TOPIC, AUDIENCE -> topic(indexed, language);
            case LANGUAGE -> language(indexed, language);
            case NETWORK -> new LocalizedText(indexed, Language.EN);
            default -> words(facet.param() + '.' + indexed, language);
        };
    }

    private LocalizedText topic(String id, Language language) {
        Optional<Topic> topic = vocabulary.find(id);
        return topic.filter(
                        known -> language == Language.CY && !known.welshName().isBlank())
                .map(known -> new LocalizedText(known.welshName(), Language.CY))
                .orElseGet(() -> new LocalizedText(topic.map(Topic::name).orElse(sentence(id)), Language.EN));
    }

    /** Our own name for the language, or else the one that Java takes from Unicode's CLDR. */
    private static LocalizedText language(String code, Language language) {
        String key = "language." + code;
        return bundle(language).containsKey(key)
                ? words(key, language)
                : new LocalizedText(Locale.forLanguageTag(code).getDisplayLanguage(language.locale()), language);
    }

    /** From {@code labels.properties}, which the site uses, too. */
    static LocalizedText words(String key, Language language) {
        return new LocalizedText(bundle(language).getString(key), language);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.alongside.search.labels",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static DayOfWeek weekday(String threeLetters) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(threeLetters.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(String term) {
        String words = term.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
