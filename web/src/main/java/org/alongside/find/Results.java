package org.alongside.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.NetworkNames;
import org.alongside.find.cards.Wording;
import org.alongside.help.HelpPanels;
import org.alongside.language.Language;
import org.alongside.place.AreasAround;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Lane;
import org.alongside.search.ListingResults;
import org.alongside.search.page.Condition;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.SearchPage;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** From an address to a page of results, never an empty one. */
@Component
class Results {

    private static final int MOST_PLACES = 6;
    private static final int MOST_OTHER_WORDS = 20;

    private static final List<Lane> LANES = List.of(Lane.ANY, Lane.NEAR, Lane.COVERS, Lane.REMOTE);

    private final PageSearch search;
    private final PlaceBox places;
    private final Cards cards;
    private final Vocabulary vocabulary;
    private final NetworkNames networks;
    private final QueryParser understanding;
    private final AreasAround areas;
    private final HelpPanels help;
    private final OfferedTopics topics;

    Results(
            PageSearch search,
            PlaceBox places,
            Cards cards,
            Vocabulary vocabulary,
            NetworkNames networks,
            QueryParser understanding,
            AreasAround areas,
            HelpPanels help,
            OfferedTopics topics) {
        this.topics = topics;
        this.areas = areas;
        this.help = help;
        this.understanding = understanding;
        this.search = search;
        this.places = places;
        this.cards = cards;
        this.vocabulary = vocabulary;
        this.networks = networks;
    }

    /**
     * @param address the page's own address where the one asked for holds too much (a full postcode); else null
     * @param page null where the visitor is sent to {@code address}
     */
    record Answer(@Nullable String address, @Nullable ResultsPage page) {}

    Answer answer(MultiValueMap<String, String> given, Wording say) {
        SearchFormParser reader = new SearchFormParser(given, vocabulary, say);
        SearchForm ask = reader.read();
        ParsedQuery said = understanding.of(ask.words());
        Optional<ChosenPlace> typed = places.find(ask.place(), say);
        Optional<SearchForm> shorter = typed.filter(where -> !where.typed().equals(ask.place()))
                .map(where -> ask.near(where.typed()))
                .or(() -> withoutPostcode(ask, said));
        if (shorter.isPresent()) {
            return new Answer(SearchAddress.of(shorter.get()), null);
        }
        boolean unknownPlace = typed.isEmpty() && !ask.place().isEmpty();
        ChosenPlace where = typed.or(() -> named(unknownPlace ? ask.anywhere() : ask, said, say))
                .orElse(null);
        SearchForm searched = !unknownPlace
                ? ask
                : where == null ? ask.fromHome() : ask.anywhere().page(ask.page());
        return new Answer(null, page(ask, searched, said, where, new ArrayList<>(reader.notices()), say));
    }

    /** A postcode typed among the words goes where places stand, cut to its sector. */
    private Optional<SearchForm> withoutPostcode(SearchForm ask, ParsedQuery said) {
        PlaceAnswer place = said.place();
        return said.chips().stream()
                .filter(chip -> chip.what().equals("place") && places.isPostcode(chip.words()))
                .findFirst()
                .map(chip -> ask.place().isEmpty() && place != null
                        ? ask.saying(chip.without()).near(place.typed())
                        : ask.saying(chip.without()));
    }

    /** The place the words name, where it is the one to look from. */
    private Optional<ChosenPlace> named(SearchForm ask, ParsedQuery said, Wording say) {
        return ask.place().isEmpty()
                ? Optional.ofNullable(ask.question(said).placeMeant(said)).map(place -> places.named(place, say))
                : Optional.empty();
    }

    private ResultsPage page(
            SearchForm typed,
            SearchForm asked,
            ParsedQuery said,
            @Nullable ChosenPlace where,
            List<Notice> notices,
            Wording say) {
        SearchPage found = find(asked, said, where);
        SearchForm ask = asked;
        if (found.hits().isEmpty() && found.services() > 0) {
            notices.add(new Notice("page", say.text("notice.page")));
            ask = asked.page(1);
            found = find(ask, said, where);
        }
        boolean unknownPlace = asked.place().isEmpty() && !typed.place().isEmpty();
        return new ResultsPage(
                typed.page(ask.page()),
                head(unknownPlace ? typed.anywhere() : ask, ask, said, where, found, notices, say),
                new ResultsPage.Where(
                        where == null ? null : where.label(),
                        placeProblem(unknownPlace, typed, where, say),
                        unknownPlace && where == null
                                ? ways(places.offered(typed.place()), typed, say)
                                : others(ask, said, where, say),
                        offered(ask, said, where, say)),
                FilterPanel.of(typed.filters(), found.found().facets(), say),
                list(ask, found, say),
                waysOut(ask, said, where, found, say),
                found.limited(),
                help.of(said.danger(), where == null ? null : where.point(), say));
    }

    private ResultsPage.Head head(
            SearchForm asShown,
            SearchForm ask,
            ParsedQuery said,
            @Nullable ChosenPlace where,
            SearchPage found,
            List<Notice> notices,
            Wording say) {
        ResultsText text = new ResultsText(say);
        ListingResults results = found.found();
        return new ResultsPage.Head(
                said.danger().isFirst()
                        ? say.text("danger.title")
                        : text.title(ask, said, where, Paging.of(ask, results.services())),
                found.limited() ? text.limited(results) : text.status(ask, results, where),
                notices,
                Chips.of(asShown, said, where, say),
                Choices.of(asShown, said, say),
                where == null ? List.of() : lanes(ask, found, where, text),
                told(ask, results, where, text, say),
                text.tried(results),
                said.alsoLookedFor(Language.of(say.locale()) == Language.CY).stream()
                        .limit(MOST_OTHER_WORDS)
                        .toList(),
                topics.of(ask, said, say));
    }

    private ResultsPage.Listed list(SearchForm ask, SearchPage found, Wording say) {
        int first = 1 + (ask.page() - 1) * SearchPage.SIZE;
        return new ResultsPage.Listed(
                cards.ofPage(found.hits(), found.found().understood(), first, say),
                // What is open to anybody was not found by the words.
                cards.ofPage(found.openAccess(), ParsedQuery.NOTHING, 0, say),
                found.beforeOpenAccess(),
                Paging.of(ask, found.services()));
    }

    private SearchPage find(SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where) {
        return search.find(ask.question(said, where), ask.lane());
    }

    private static @Nullable String placeProblem(
            boolean unknownPlace, SearchForm typed, @Nullable ChosenPlace where, Wording say) {
        if (unknownPlace) {
            return say.text("place.unknown", typed.place());
        }
        return where != null && where.misspelt() ? say.text("place.misspelt", where.label()) : null;
    }

    /** Everything, and each way to reach a group of which there is any. */
    private static List<ResultsPage.Toggle> lanes(
            SearchForm ask, SearchPage found, ChosenPlace where, ResultsText text) {
        List<ResultsPage.Toggle> lanes = new ArrayList<>();
        for (Lane lane : LANES) {
            ListingResults results = found.lanes().getOrDefault(lane, ListingResults.NONE);
            Lane only = lane == Lane.ANY ? null : lane;
            if (results.services() > 0 || only == ask.lane()) {
                lanes.add(new ResultsPage.Toggle(
                        text.lane(lane, results, where), SearchAddress.of(ask.in(only)), only == ask.lane()));
            }
        }
        return lanes.size() > 2 || ask.lane() != null ? lanes : List.of();
    }

    private List<String> told(
            SearchForm ask, ListingResults results, @Nullable ChosenPlace where, ResultsText text, Wording say) {
        List<String> told = new ArrayList<>(text.told(ask, results, where));
        if (ask.lane() == Lane.COVERS && where != null) {
            told.add(rule(where, say));
        }
        return told;
    }

    /** By which a listing is taken to serve a place. */
    private String rule(ChosenPlace where, Wording say) {
        List<String> drawn = where.area() == null ? areas.drawnAt(where.point()) : List.of();
        return drawn.isEmpty() ? say.text("results.covers.rule") : say.text("results.covers.drawn", say.list(drawn));
    }

    /** Other places of the name, whether it was typed into the box or among the words. */
    private List<ResultsPage.WayOut> others(
            SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where, Wording say) {
        PlaceAnswer named = said.place();
        if (where != null && !ask.place().isEmpty()) {
            return ways(where.others(), ask, say);
        }
        if (named == null || ask.bounds() != null || !ask.place().isEmpty()) {
            return List.of();
        }
        SearchForm rest = said.chips().stream()
                .filter(chip -> chip.what().equals("place"))
                .findFirst()
                .map(chip -> ask.saying(chip.without()))
                .orElse(ask);
        return ways(named.alternatives(), rest, say);
    }

    /** Places that words may mean which were not taken for one, as choices. */
    private List<ResultsPage.WayOut> offered(
            SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where, Wording say) {
        return where != null || ask.bounds() != null
                ? List.of()
                : said.offered().stream()
                        .limit(MOST_PLACES)
                        .map(offer -> way(offer.place(), ask.saying(without(ask.words(), offer.words())), say))
                        .toList();
    }

    private static String without(String words, String some) {
        int at = words.indexOf(some);
        String left = at < 0 ? words : words.substring(0, at) + words.substring(at + some.length());
        return left.replaceAll("\\s+", " ").strip();
    }

    private List<ResultsPage.WayOut> ways(List<GazetteerPlace> to, SearchForm ask, Wording say) {
        return to.stream().limit(MOST_PLACES).map(place -> way(place, ask, say)).toList();
    }

    private ResultsPage.WayOut way(GazetteerPlace to, SearchForm ask, Wording say) {
        return new ResultsPage.WayOut(places.besideItsArea(to, say), SearchAddress.of(ask.near(to.id())));
    }

    private ResultsPage.WaysOut waysOut(
            SearchForm ask, ParsedQuery said, @Nullable ChosenPlace where, SearchPage found, Wording say) {
        return found.services() > 0
                ? ResultsPage.WaysOut.NONE
                : new ResultsPage.WaysOut(searches(ask, said, found, say), hub(where, say));
    }

    /** Each thing asked for taken away once; only what then finds something is offered. */
    private List<ResultsPage.WayOut> searches(SearchForm ask, ParsedQuery said, SearchPage found, Wording say) {
        return search.alternatives(found).stream()
                .map(other -> {
                    RelaxedSearch without = RelaxedSearch.of(other.without(), ask, said, say);
                    String label = other.without().kind() == Condition.Kind.PLACE
                            ? say.text("wayout.anywhere", other.services())
                            : without.told(other.services(), say);
                    return new ResultsPage.WayOut(label, SearchAddress.of(without.ask()));
                })
                .toList();
    }

    private ResultsPage.@Nullable WayOut hub(@Nullable ChosenPlace where, Wording say) {
        return Optional.ofNullable(where)
                .flatMap(place -> networks.nearest(place.point()))
                .or(() -> networks.list().stream().findFirst())
                .map(network ->
                        new ResultsPage.WayOut(say.text("wayout.hub", network.name()), "/network/" + network.code()))
                .orElse(null);
    }
}
