package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Term;
import org.alongside.search.ListingCard;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why a listing was found by one part of a question. It is computed from what the listing shows, when a page or a program asks for it.
 *
 * @param asked the words of the question
 * @param found the matching words of the listing; null where a topic, an offer or nothing matches
 */
public record MatchExplanation(
        String asked, Tier tier, @Nullable String found) {

    /** How many other words may stand between those of a phrase. */
    private static final int APART = 2;

    /** How well the listing matches, best first. */
    public enum Tier {
        NAME,
        TEXT,
        TOPIC,
        OTHER_WORDS,
        CLOSE_SPELLING,
        NOT_FOUND
    }

    /** One for each part of the question, in the order typed. */
    public static List<MatchExplanation> of(ListingCard card, ParsedQuery understood) {
        if (understood.parts().isEmpty()) {
            return List.of();
        }
        Draft service = card.service();
        Text name = Text.of(Stream.of(service.name(), service.alternateName()));
        Draft.MeetingPlace place = card.place();
        Text all = Text.of(Stream.of(
                service.name(),
                service.alternateName(),
                service.description(),
                service.who().words(),
                service.organiser().name(),
                place.locationName(),
                place.address1(),
                place.city(),
                place.postalCode(),
                String.join(" . ", place.serviceArea())));
        return understood.parts().stream()
                .map(part -> of(part, card, name, all))
                .toList();
    }

    private static MatchExplanation of(ParsedQuery.Part part, ListingCard card, Text name, Text all) {
        Draft service = card.service();
        String asked = String.join(" ", part.words());
        Optional<String> inName = name.words(part);
        if (inName.isPresent()) {
            return new MatchExplanation(asked, Tier.NAME, inName.get());
        }
        if (!Collections.disjoint(service.topics(), part.topics())
                || !Collections.disjoint(service.who().audience(), part.topics())
                || !Collections.disjoint(offers(card), part.offers())) {
            return new MatchExplanation(asked, Tier.TOPIC, null);
        }
        return all.words(part)
                .map(found -> new MatchExplanation(asked, Tier.TEXT, found))
                .or(() -> first(
                                all,
                                part.otherWords().stream()
                                        .map(ParsedQuery.OtherWords::stems)
                                        .toList())
                        .map(found -> new MatchExplanation(asked, Tier.OTHER_WORDS, found)))
                .or(() -> Collections.disjoint(service.topics(), part.spelledTopics())
                                && Collections.disjoint(service.who().audience(), part.spelledTopics())
                        ? Optional.empty()
                        : Optional.of(new MatchExplanation(asked, Tier.CLOSE_SPELLING, null)))
                .or(() -> first(all, part.spellings().stream().map(List::of).toList())
                        .map(found -> new MatchExplanation(asked, Tier.CLOSE_SPELLING, found)))
                .orElseGet(() -> new MatchExplanation(asked, Tier.NOT_FOUND, null));
    }

    private static Collection<String> offers(ListingCard card) {
        Draft service = card.service();
        List<String> offers = new ArrayList<>();
        offers.add(Term.of(card.place().attendance()));
        service.offers().forEach(offer -> offers.add(Term.of(offer)));
        if (service.kind() != null) {
            offers.add(Term.of(service.kind()));
        }
        service.organiser().roles().forEach(role -> offers.add(Term.of(role)));
        offers.add(Term.of(service.who().setting()));
        return offers;
    }

    private static Optional<String> first(Text text, Collection<List<String>> phrases) {
        return phrases.stream().flatMap(phrase -> text.words(phrase).stream()).findFirst();
    }

    /** The words of a text and their stems. */
    private record Text(List<String> plain, List<String> stems) {

        static Text of(Stream<@Nullable String> parts) {
            String text = parts.filter(Objects::nonNull).collect(Collectors.joining(" . "));
            return new Text(Words.plain(text), Words.stems(text));
        }

        /** The words of the part, where the text has all of them; those of a phrase close together. */
        Optional<String> words(ParsedQuery.Part part) {
            boolean none = part.onlyTopics() || part.isPhrase() && !isTogether(part.stems());
            return none ? Optional.empty() : words(part.stems());
        }

        private boolean isTogether(List<String> wanted) {
            int width = wanted.size() + APART;
            return IntStream.range(0, stems.size())
                    .mapToObj(at -> stems.subList(at, Math.min(at + width, stems.size())))
                    .anyMatch(window -> window.containsAll(wanted));
        }

        /** The words with these stems, where the text has all of them. */
        Optional<String> words(List<String> wanted) {
            if (wanted.isEmpty() || !stems.containsAll(wanted)) {
                return Optional.empty();
            }
            return Optional.of(
                    wanted.stream().map(stem -> plain.get(stems.indexOf(stem))).collect(Collectors.joining(" ")));
        }
    }
}
