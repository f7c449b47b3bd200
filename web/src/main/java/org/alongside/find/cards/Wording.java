package org.alongside.find.cards;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Term;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the message files in one language. */
public final class Wording {

    private final MessageSource messages;
    private final Vocabulary vocabulary;
    private final NetworkNames networks;
    private final Locale locale;

    Wording(MessageSource messages, Vocabulary vocabulary, NetworkNames networks, Locale locale) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.networks = networks;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Null if the value is not said. */
    public @Nullable String term(@Nullable Enum<?> value) {
        return value == null ? null : text(group(value) + '.' + Term.of(value));
    }

    public String of(Facet facet) {
        return text("facet." + facet.param());
    }

    /** A value of a facet as a label. */
    public String of(Facet facet, String value) {
        return switch (facet) {
            case TOPIC, AUDIENCE -> topic(value);
            case NETWORK -> network(value);
            case LANGUAGE -> language(value);
            default -> text(facet.param() + '.' + value);
        };
    }

    public String network(String code) {
        return networks.nameOf(code);
    }

    public String topic(String id) {
        return vocabulary.find(id).map(topic -> topic.nameIn(locale)).orElse(id);
    }

    /** A list of topics. Their names begin with a capital, so they are not put into a sentence. */
    public String people(Draft.Who who) {
        return who.audience().stream().map(this::topic).collect(Collectors.joining(", "));
    }

    public String language(String code) {
        String known = messages.getMessage("language." + code, null, null, locale);
        return known == null ? Locale.of(code).getDisplayLanguage(locale) : known;
    }

    /** "about 3 miles": nobody walks to a tenth. */
    public String distance(Distance distance) {
        double miles = distance.inMiles();
        return miles < 0.5 ? text("distance.near") : text("distance.miles", Math.max(1, Math.round(miles)));
    }

    /** "a, b and c". */
    public String list(Collection<String> parts) {
        List<String> all = List.copyOf(parts);
        if (all.size() < 2) {
            return String.join("", all);
        }
        String allButLast = all.stream().limit(all.size() - 1L).collect(Collectors.joining(", "));
        return text("list.and", allButLast, all.getLast());
    }

    /** Message groups are named as the facets are: {@code led-by}. */
    private static String group(Enum<?> value) {
        return value.getDeclaringClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
