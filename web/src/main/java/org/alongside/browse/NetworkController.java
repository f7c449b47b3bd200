package org.alongside.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alongside.find.SearchAddress;
import org.alongside.find.SearchForm;
import org.alongside.find.cards.Card;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.NetworkNames;
import org.alongside.find.cards.Times;
import org.alongside.find.cards.Wording;
import org.alongside.find.cards.Wordings;
import org.alongside.listingpage.ContactLinks;
import org.alongside.network.NationalBodies;
import org.alongside.network.Network;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.when.Occurrence;
import org.alongside.when.Schedule;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public page of a network: who they are, how to speak to a person, what is on this week, and its groups. */
@Controller
class NetworkController {

    private static final int MOST_GROUPS = 100;
    private static final int A_WEEK = 7;

    private final NetworkNames networks;
    private final ListingSearch search;
    private final Cards cards;
    private final Wordings wordings;
    private final Clock clock;
    private final NationalBodies nationalBodies;

    NetworkController(
            NetworkNames networks,
            ListingSearch search,
            Cards cards,
            Wordings wordings,
            Clock clock,
            NationalBodies nationalBodies) {
        this.nationalBodies = nationalBodies;
        this.networks = networks;
        this.search = search;
        this.cards = cards;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** One of the next seven days, with the meetings on it. */
    record Day(String name, List<Meeting> meetings) {}

    record Meeting(String time, Card card) {}

    record NetworkPage(
            String code,
            Network.About about,
            ContactLinks reach,
            List<Day> week,
            List<Card> groups,
            long total,
            String all) {}

    @GetMapping("/networks")
    String networks(Locale locale, Model model) {
        model.addAttribute("networks", networks.list());
        model.addAttribute("bodies", nationalBodies.list());
        model.addAttribute("locale", locale);
        return "networks";
    }

    @GetMapping("/network/{code}")
    String network(@PathVariable String code, Locale locale, Model model) {
        Network network = networks.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filters ofNetwork = Filters.of(Facet.NETWORK, network.code());
        Network.Contact contact = network.about().contact();
        Wording say = wordings.in(locale);
        var found = search.search(
                ListingQuery.of("").with(ofNetwork).by(ListingQuery.Sort.NAME).page(0, MOST_GROUPS));
        model.addAttribute(
                "network",
                new NetworkPage(
                        network.code(),
                        network.about(),
                        ContactLinks.of(contact.phone(), contact.email(), contact.url()),
                        week(found.hits(), say),
                        cards.of(found.hits(), say),
                        found.total(),
                        SearchAddress.of(SearchForm.NOTHING.with(ofNetwork))));
        return "network";
    }

    private record Dated(Occurrence when, Card card) {}

    private List<Day> week(List<ListingHit> hits, Wording say) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Schedule.UK_ZONE);
        List<Card> all = cards.of(hits, say);
        List<Dated> meetings = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Card card = all.get(i);
            hits.get(i).card().nextDates(clock.instant(), A_WEEK).forEach(when -> meetings.add(new Dated(when, card)));
        }
        meetings.sort(Comparator.comparing(Dated::when)
                .thenComparing(dated -> dated.card().name().text()));
        Times times = new Times(say);
        return IntStream.range(0, A_WEEK)
                .mapToObj(today::plusDays)
                .map(date -> new Day(times.longDate(date), on(date, meetings, times)))
                .filter(day -> !day.meetings().isEmpty())
                .toList();
    }

    private static List<Meeting> on(LocalDate date, List<Dated> meetings, Times times) {
        return meetings.stream()
                .filter(dated -> dated.when().start().toLocalDate().equals(date))
                .map(dated -> new Meeting(times.time(dated.when().start().toLocalTime()), dated.card()))
                .toList();
    }
}
