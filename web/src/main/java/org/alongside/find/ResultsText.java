package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.listing.draft.Term;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** The title of a page of results, and how many there are. */
final class ResultsText {

    private final Wording say;

    ResultsText(Wording say) {
        this.say = say;
    }

    /** "hearing voices near Leeds (page 1 of 2)". */
    String title(SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where, ResultsPage.Pages pages) {
        String words = where == null ? ask.words() : withoutPlace(ask, said);
        String what = words.isEmpty() ? ofTopics(ask) : words;
        String place = where == null ? what : say.text("results.title.near", what, where.label());
        return pages.last() == 1 ? place : say.text("results.title.page", place, pages.page(), pages.last());
    }

    String status(SearchForm ask, ListingResults results, @Nullable ChosenPlace where) {
        if (where == null) {
            return say.text("results.status", results.services());
        }
        Lane lane = ask.lane() == null ? Lane.ANY : ask.lane();
        if (lane != Lane.NEAR) {
            return say.text("results.status." + Term.of(lane), results.services(), where.label());
        }
        return say.text(
                "results.status." + near(results, where), results.services(), where.label(), miles(results.within()));
    }

    /** "4 near Leeds": how many groups can be reached in this way. */
    String lane(Lane lane, ListingResults results, ChosenPlace where) {
        String how = lane == Lane.NEAR ? near(results, where) : Term.of(lane);
        return say.text("lane." + how, results.services(), where.label(), miles(results.within()));
    }

    /** Nothing is near that is farther away than was asked for. */
    private static String near(ListingResults results, ChosenPlace where) {
        return where.area() != null ? "in" : results.isLoosened(Loosened.DISTANCE) ? "within" : "near";
    }

    /** What was done because too little was found, or cannot be known. */
    List<String> told(SearchForm ask, ListingResults results, @Nullable ChosenPlace where) {
        if (results.limited()) {
            return List.of(say.text("results.limited"));
        }
        List<String> told = new ArrayList<>();
        List<String> unknown = results.understood().doubts().unknown();
        if (!unknown.isEmpty()) {
            told.add(say.text(
                    "results.unknown",
                    unknown.size(),
                    say.list(unknown.stream().map(word -> "“" + word + "”").toList())));
        }
        if (results.services() > 0) {
            for (Loosened loosened : Loosened.values()) {
                if (results.isLoosened(loosened)) {
                    String label = where == null ? "" : where.label();
                    told.add(say.text(
                            "results.loosened." + Term.of(loosened),
                            say.text("search.miles", ask.miles()),
                            label,
                            miles(results.within())));
                }
            }
        }
        if (results.knownUntil() != null) {
            told.add(say.text("results.known-until", new Times(say).date(results.knownUntil())));
        }
        return told;
    }

    /** "Within 25 miles, at any time: 3 groups". */
    List<String> tried(ListingResults results) {
        return results.limited()
                ? List.of()
                : results.steps().stream().map(this::tried).toList();
    }

    private String tried(ListingResults.Step step) {
        List<String> what = new ArrayList<>();
        if (step.within() != null) {
            what.add(say.text("tried.within", miles(step.within())));
        }
        Stream.of(Loosened.TIME, Loosened.WORDS)
                .filter(step.loosened()::contains)
                .forEach(loosened -> what.add(say.text("tried." + Term.of(loosened))));
        return say.text("tried", String.join(", ", what), step.services());
    }

    private String miles(@Nullable Distance within) {
        return within == null ? "" : say.text("search.miles", Math.round(within.inMiles()));
    }

    /** Never "nothing": not everything was looked at. */
    String limited(ListingResults results) {
        return say.text("results.status.limited", results.services());
    }

    private static String withoutPlace(SearchForm ask, ParsedQuery said) {
        return said.chips().stream()
                .filter(chip -> chip.what().equals("place") && ask.place().isEmpty())
                .findFirst()
                .map(ParsedQuery.Chip::without)
                .orElse(ask.words());
    }

    private String ofTopics(SearchForm ask) {
        return ask.filters().of(Facet.TOPIC).stream()
                .findFirst()
                .map(say::topic)
                .orElseGet(() -> say.text("results.title.all"));
    }
}
