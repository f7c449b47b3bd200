package org.alongside.search;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.graphql.Language;
import org.alongside.graphql.LocalizedText;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.PartOfDay;
import org.springframework.stereotype.Component;

/** What to call the values of a facet, and how programs send them back. Welsh where we have it: topics, languages, weekdays and parts of the day. */
@Component
class FacetLabels {

    private final Vocabulary vocabulary;

    FacetLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As {@code ListingFilters} takes it. */
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
            case WEEKDAY ->
                new LocalizedText(weekday(indexed).getDisplayName(TextStyle.FULL, language.locale()), language);
            case PART_OF_DAY -> partOfDay(indexed, language);
            case NETWORK -> new LocalizedText(indexed, Language.EN);
            default -> new LocalizedText(indexed.equals("nhs") ? "NHS" : sentence(indexed), Language.EN);
        };
    }

    private LocalizedText topic(String id, Language language) {
        Optional<Topic> topic = vocabulary.find(id);
        return topic.filter(
                        known -> language == Language.CY && !known.welshName().isBlank())
                .map(known -> new LocalizedText(known.welshName(), Language.CY))
                .orElseGet(() -> new LocalizedText(topic.map(Topic::name).orElse(sentence(id)), Language.EN));
    }

    private static LocalizedText partOfDay(String part, Language language) {
        return language == Language.CY
                ? new LocalizedText(
                        switch (PartOfDay.valueOf(part.toUpperCase(Locale.ROOT))) {
                            case MORNING -> "Bore";
                            case AFTERNOON -> "Prynhawn";
                            case EVENING -> "Gyda’r nos";
                        },
                        language)
                : new LocalizedText(sentence(part), language);
    }

    /** By the names of the Unicode consortium, which Java carries, but for the sign languages. */
    private static LocalizedText language(String code, Language language) {
        return switch (code) {
            case "bfi" ->
                language == Language.CY
                        ? new LocalizedText("Iaith Arwyddion Prydain", Language.CY)
                        : new LocalizedText("British Sign Language", Language.EN);
            case "isg" -> new LocalizedText("Irish Sign Language", Language.EN);
            default -> new LocalizedText(Locale.forLanguageTag(code).getDisplayLanguage(language.locale()), language);
        };
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
