package org.alongside.suggesting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.find.ChosenPlace;
import org.alongside.find.PlaceBox;
import org.alongside.find.cards.Wording;
import org.alongside.find.cards.Wordings;
import org.alongside.language.Language;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.suggest.Suggestion;
import org.alongside.suggest.SuggestionQuery;
import org.alongside.suggest.Suggestions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code suggest.js} shows under a box while a visitor types. No cache keeps it, because it shows what was typed. */
@RestController
class SuggestController {

    /** The longest wait for a place at work. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String PLACE_BOX = "where";

    private final Suggestions suggestions;
    private final PlaceBox places;
    private final Wordings wordings;

    SuggestController(Suggestions suggestions, PlaceBox places, Wordings wordings) {
        this.suggestions = suggestions;
        this.places = places;
        this.wordings = wordings;
    }

    /** @param told how many there are, for screen readers; empty if there are none */
    record SuggestionList(String told, List<Item> items) {}

    /**
     * @param text what goes into the box
     * @param note what it is, and where
     * @param lang language of {@code label}
     */
    record Item(String text, String label, String note, String lang) {}

    /**
     * @param box {@code where} for the box of places, anything else for the box of words
     * @param near what stands in the box of places
     */
    @GetMapping("/suggest")
    ResponseEntity<SuggestionList> suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "for", defaultValue = "what") String box,
            @RequestParam(defaultValue = "") String near,
            Locale locale) {
        Wording say = wordings.in(locale);
        boolean ofPlaces = box.equals(PLACE_BOX);
        Language language = Language.of(locale);
        SuggestionQuery query = SuggestionQuery.of(q, language)
                .near(places.find(near, say).map(ChosenPlace::point).orElse(null));
        List<Item> items;
        try (RequestBudget work = RequestBudget.small(Endpoint.SMALL, PATIENCE)) {
            items = suggestions.suggest(ofPlaces ? query.only(Suggestion.Type.PLACE) : query).stream()
                    .map(suggestion -> item(suggestion, ofPlaces, say))
                    .toList();
        }
        String told = items.isEmpty() ? "" : say.text("suggest.told", items.size());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SuggestionList(told, items));
    }

    private Item item(Suggestion of, boolean ofPlaces, Wording say) {
        String where = of.where() == null && of.network() != null ? say.network(of.network()) : of.where();
        String kind = ofPlaces ? null : say.text("suggest." + of.kind().name().toLowerCase(Locale.ROOT));
        String note = Stream.of(kind, where).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Item(ofPlaces ? unmistakable(of, say) : of.label(), of.label(), note, of.language());
    }

    /** The name if it is taken for this place, else the name with its area, else the id of the place. */
    private String unmistakable(Suggestion place, Wording say) {
        return Stream.of(place.label(), place.label() + ", " + place.where())
                .filter(typed -> places.isTakenFor(typed, place.id(), say))
                .findFirst()
                .orElse(place.id());
    }
}
