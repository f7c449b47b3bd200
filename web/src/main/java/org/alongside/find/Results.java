package org.alongside.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.NetworkNames;
import org.alongside.find.cards.Wording;
import org.alongside.listing.draft.Term;
import org.alongside.place.AreasAround;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingResults;
import org.alongside.search.eligibility.ResultSections;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** From an address to a page of results, never an empty one. */
@Component
class Results {

    private static final int MOST_WAYS_OUT = 6;
    private static final int MOST_OTHER_WORDS = 20;

    private final Finder finder;
    private final PlaceBox places;
    private final Cards cards;
    private final Vocabulary vocabulary;
    private final NetworkNames networks;
    private final QueryParser understanding;
    private final AreasAround areas;

    Results(
            Finder finder,
            PlaceBox places,
            Cards cards,
            Vocabulary vocabulary,
            NetworkNames networks,
            QueryParser understanding,
            AreasAround areas) {
        this.areas = areas;
        this.understanding = understanding;
        this.finder = finder;
        this.places = places;
        this.cards = cards;
        this.vocabulary = vocabulary;
        this.networks = networks;
    }

    /**
     * @param address the page's own address where the one asked for holds too much (a full postcode), else nothing
     * @param page nothing where the visitor is sent to {@code address}
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
        ChosenPlace where = typed.or(() -> named(ask, said, say)).orElse(null);
        boolean unknownPlace = typed.isEmpty() && !ask.place().isEmpty();
        SearchForm searched = unknownPlace ? ask.anywhere().page(ask.page()) : ask;
        return new Answer(null, page(ask, searched, said, where, new ArrayList<>(reader.notices()), say));
    }

    /** A postcode typed among the words goes where places stand, cut to its first half. */
    private Optional<SearchForm> withoutPostcode(SearchForm ask, ParsedQuery said) {
        PlaceAnswer place = said.place();
        return said.chips().stream()
                .filter(chip -> chip.what().equals("place") && places.isPostcode(chip.words()))
                .findFirst()
                .map(chip -> ask.place().isEmpty() && place != null
                        ? ask.saying(chip.without()).near(place.typed())
                        : ask.saying(chip.without()));
    }

    private Optional<ChosenPlace> named(SearchForm ask, ParsedQuery said, Wording say) {
        PlaceAnswer place = said.place();
        boolean elsewhere = !ask.place().isEmpty() || ask.bounds() != null;
        boolean fromHome = said.facts().getOrDefault(Facet.ATTENDANCE.param(), Set.of()).stream()
                .anyMatch(how -> !how.equals("in-person"));
        return place == null || elsewhere || fromHome ? Optional.empty() : Optional.of(places.named(place, say));
    }

    private ResultsPage page(
            SearchForm typed,
            SearchForm asked,
            ParsedQuery said,
            @Nullable ChosenPlace where,
            List<Notice> notices,
            Wording say) {
        Finder.Found found = finder.find(asked, where);
        SearchForm ask = asked;
        if (found.results().hits().isEmpty() && found.results().services() > 0) {
            notices.add(new Notice("page", say.text("notice.page")));
            ask = asked.page(1);
            found = finder.find(ask, where);
        }
        SearchForm shown = typed.page(ask.page());
        ResultsText text = new ResultsText(say);
        ListingResults results = found.results();
        ResultsPage.Pages pages = Paging.of(ask, results.services());
        boolean unknownPlace = where == null && !typed.place().isEmpty();
        return new ResultsPage(
                shown,
                text.title(ask, said, where, pages),
                where == null ? null : where.label(),
                unknownPlace ? say.text("place.unknown", typed.place()) : null,
                others(ask, said, where, say),
                offered(ask, said, where, say),
                notices,
                Chips.of(ask, said, where, say),
                FilterPanel.of(ask.filters(), found.facets(), say),
                results.limited() ? text.limited(results) : text.status(ask, results, where),
                results.limited(),
                lanes(ask, found, where, say),
                text.told(ask, results, where),
                text.tried(results),
                said.alsoLookedFor(say.locale().getLanguage().equals("cy")).stream()
                        .limit(MOST_OTHER_WORDS)
                        .toList(),
                cards.of(shown(found, results), results.understood(), 1 + (ask.page() - 1) * SearchForm.PAGE_SIZE, say),
                where == null ? List.of() : otherLanes(ask, found, where, say),
                further(found, say),
                results.services() == 0 ? waysOut(ask, where, say) : List.of(),
                results.services() == 0 ? hub(where, say) : null,
                pages,
                said.help());
    }

    /** From the head of the page to each lane of which anything stands on it; from a lane alone, back to all of them. */
    private static List<ResultsPage.WayOut> lanes(
            SearchForm ask, Finder.Found found, @Nullable ChosenPlace where, Wording say) {
        if (where == null) {
            return List.of();
        }
        if (ask.lane() != null) {
            return List.of(new ResultsPage.WayOut(say.text("lane.all"), SearchAddress.of(ask.in(null))));
        }
        List<ResultsPage.WayOut> lanes = new ArrayList<>();
        if (found.results().services() > 0) {
            lanes.add(
                    new ResultsPage.WayOut(say.text("lane.near", found.results().services()), "#" + firstNear(found)));
        }
        found.others().forEach((lane, results) -> {
            if (!shown(found, results).isEmpty()) {
                String name = Term.of(lane);
                lanes.add(new ResultsPage.WayOut(say.text("lane." + name, results.services()), "#" + name));
            }
        });
        return lanes.size() > 1 ? lanes : List.of();
    }

    /** The first section of the page in which anything near the place stands. */
    private static String firstNear(Finder.Found found) {
        List<ListingHit> near = found.results().hits();
        ResultSections whole = found.whole();
        if (!Collections.disjoint(near, whole.fits())) {
            return "near";
        }
        if (!Collections.disjoint(near, whole.farther())) {
            return "farther";
        }
        return Collections.disjoint(near, whole.partly()) ? "aside" : "partly";
    }

    private List<ResultsPage.OtherLane> otherLanes(SearchForm ask, Finder.Found found, ChosenPlace where, Wording say) {
        List<ResultsPage.OtherLane> others = new ArrayList<>();
        found.others().forEach((lane, results) -> {
            List<ListingHit> shown = shown(found, results);
            if (!shown.isEmpty()) {
                String name = Term.of(lane);
                others.add(new ResultsPage.OtherLane(
                        name,
                        say.text("results." + name, where.label()),
                        lead(lane, where, say),
                        cards.of(unmeasured(lane, shown), results.understood(), 0, say),
                        shown.size() == results.services()
                                ? null
                                : new ResultsPage.WayOut(
                                        say.text("results." + name + ".all", results.services()),
                                        SearchAddress.of(ask.in(lane)))));
            }
        });
        return others;
    }

    /** With the rule by which a listing is taken to serve a place. */
    private String lead(Lane lane, ChosenPlace where, Wording say) {
        String lead = say.text("results." + Term.of(lane) + ".lead", where.label());
        if (lane != Lane.COVERS) {
            return lead;
        }
        List<String> drawn = where.area() == null ? areas.drawnAt(where.point()) : List.of();
        String rule =
                drawn.isEmpty() ? say.text("results.covers.rule") : say.text("results.covers.drawn", say.list(drawn));
        return lead + " " + rule;
    }

    /** Of a lane, what fits and can be gone to. */
    private static List<ListingHit> shown(Finder.Found found, ListingResults lane) {
        return lane.hits().stream().filter(found.whole().fits()::contains).toList();
    }

    private List<ResultsPage.Section> further(Finder.Found found, Wording say) {
        ResultSections whole = found.whole();
        ParsedQuery said = found.results().understood();
        List<ResultsPage.Section> sections = new ArrayList<>();
        List<ResultsPage.Section> all = new ArrayList<>(List.of(
                new ResultsPage.Section("doors", cards.of(whole.doors(), say)),
                new ResultsPage.Section("farther", cards.of(whole.farther(), said, 0, say)),
                new ResultsPage.Section("partly", cards.of(whole.partly(), said, 0, say)),
                new ResultsPage.Section("aside", cards.of(whole.aside(), said, 0, say))));
        if (whole.fits().isEmpty()) {
            Collections.swap(all, 0, 1);
        }
        all.stream().filter(section -> !section.cards().isEmpty()).forEach(sections::add);
        return sections;
    }

    /** From home it is near enough, however far away its room may be. */
    private static List<ListingHit> unmeasured(Lane lane, List<ListingHit> hits) {
        return lane != Lane.REMOTE
                ? hits
                : hits.stream()
                        .map(hit -> new ListingHit(hit.card(), null, hit.alsoAt()))
                        .toList();
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
                        .limit(MOST_WAYS_OUT)
                        .map(offer -> way(offer.place(), ask.saying(without(ask.words(), offer.words())), say))
                        .toList();
    }

    private static String without(String words, String some) {
        int at = words.indexOf(some);
        String left = at < 0 ? words : words.substring(0, at) + words.substring(at + some.length());
        return left.replaceAll("\\s+", " ").strip();
    }

    private List<ResultsPage.WayOut> ways(List<GazetteerPlace> to, SearchForm ask, Wording say) {
        return to.stream()
                .limit(MOST_WAYS_OUT)
                .map(place -> way(place, ask, say))
                .toList();
    }

    private ResultsPage.WayOut way(GazetteerPlace to, SearchForm ask, Wording say) {
        return new ResultsPage.WayOut(places.besideItsArea(to, say), SearchAddress.of(ask.near(to.id())));
    }

    /** Each piece of the question taken away once; only what then finds something is offered. */
    private List<ResultsPage.WayOut> waysOut(SearchForm ask, @Nullable ChosenPlace where, Wording say) {
        List<ResultsPage.WayOut> ways = new ArrayList<>();
        for (RelaxedSearch without : RelaxedSearch.of(ask, say)) {
            if (ways.size() < MOST_WAYS_OUT) {
                long count = finder.count(without.ask(), where);
                if (count > 0) {
                    ways.add(new ResultsPage.WayOut(without.told(count, say), SearchAddress.of(without.ask())));
                }
            }
        }
        if (where != null) {
            long anywhere = finder.count(ask.anywhere(), null);
            if (anywhere > 0) {
                ways.add(new ResultsPage.WayOut(
                        say.text("wayout.anywhere", anywhere), SearchAddress.of(ask.anywhere())));
            }
        }
        return ways;
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
