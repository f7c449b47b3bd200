package org.alongside.find;

import java.util.List;
import java.util.Objects;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.page.Condition;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search with one thing taken away that it asks for.
 *
 * @param label the thing
 * @param again a value that was left out and comes back; null where nothing was left out
 */
record RelaxedSearch(String label, SearchForm ask, @Nullable String again) {

    private RelaxedSearch(String label, SearchForm ask) {
        this(label, ask, null);
    }

    /** What it leads to, with how many it finds. */
    String told(long count, Wording say) {
        return again == null ? say.text("wayout", label, count) : say.text("wayout.again", again, count);
    }

    static List<RelaxedSearch> filters(SearchForm ask, Wording say) {
        return Condition.of(ask.filters()).stream()
                .map(condition -> of(condition, ask, ParsedQuery.NOTHING, say))
                .toList();
    }

    /** @param said how the words were read */
    static RelaxedSearch of(Condition condition, SearchForm ask, ParsedQuery said, Wording say) {
        SearchForm less = ask.with(condition.takenFrom(ask.filters()));
        return switch (condition.kind()) {
            case VALUE -> new RelaxedSearch(name(condition, say), less);
            case LEFT_OUT -> {
                String name = name(condition, say);
                yield new RelaxedSearch(say.text("chip.not", name), less, name);
            }
            case DATE ->
                new RelaxedSearch(
                        new Times(say)
                                .longDate(Objects.requireNonNull(ask.filters().on())),
                        less);
            case AGE ->
                new RelaxedSearch(
                        say.text(
                                "chip.age", Objects.requireNonNull(ask.filters().age())),
                        less);
            case PEER_LED -> new RelaxedSearch(say.text("peer-led"), less);
            case WORDS -> new RelaxedSearch(say.text("chip.words", ask.words()), wordless(ask, said));
            case PLACE -> new RelaxedSearch(say.text("chip.near", ask.place()), anywhere(ask, said));
        };
    }

    private static String name(Condition condition, Wording say) {
        Facet facet = Objects.requireNonNull(condition.facet());
        return say.of(facet, Objects.requireNonNull(condition.value()));
    }

    /** In the same place, also where the words named it. */
    private static SearchForm wordless(SearchForm ask, ParsedQuery said) {
        PlaceAnswer place = ask.place().isEmpty() ? ask.question(said).placeMeant(said) : null;
        return place == null ? ask.saying("") : ask.saying("").near(place.typed());
    }

    /** Without the words that name the place, too: they would lead back. */
    private static SearchForm anywhere(SearchForm ask, ParsedQuery said) {
        SearchForm anywhere = ask.anywhere();
        return said.chips().stream()
                .filter(chip -> chip.what().equals("place"))
                .findFirst()
                .map(chip -> anywhere.saying(chip.without()))
                .orElse(anywhere);
    }
}
