package org.alongside.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.danger.Danger;
import org.alongside.danger.Danger.Kind;
import org.alongside.danger.Danger.Nation;
import org.alongside.find.cards.Card;
import org.alongside.find.cards.Cards;
import org.alongside.find.cards.Wording;
import org.alongside.language.Language;
import org.alongside.place.AreasAround;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.resource.CsvResource;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page says first when danger was heard in the words: numbers for the person's nation and age, and what is open now. */
@Component
public class HelpPanels {

    private static final int MOST_OPEN = 3;
    private static final Distance REACH = Distance.miles(25);

    /** Somewhere one can walk into within this time is open now. */
    private static final Duration SOON = Duration.ofMinutes(30);

    private static final String OTHER = "OTHER";

    /** Topics to look for around somebody in danger, by the kind of danger. */
    private static final Map<String, List<String>> TOPICS = readTopics();

    private static final Filters CRISIS = Filters.of(Facet.OFFER, "crisis-alternative");
    private static final Filters HUB = Filters.of(Facet.KIND, "community-hub");

    private final HelpLines lines;
    private final ListingSearch search;
    private final Cards cards;
    private final AreasAround areas;
    private final Clock clock;

    HelpPanels(HelpLines lines, ListingSearch search, Cards cards, AreasAround areas, Clock clock) {
        this.lines = lines;
        this.search = search;
        this.cards = cards;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param from the place asked for; {@code null} without one */
    public HelpPanel of(Danger danger, @Nullable LatLng from, Wording say) {
        boolean welsh = Language.of(say.locale()) == Language.CY;
        if (!danger.isFirst()) {
            return new HelpPanel(danger.level(), danger.needsExit(), List.of(), List.of(), false, null);
        }
        List<HelpLine> fitting = lines.of(danger, nation(danger, from, welsh));
        return new HelpPanel(
                danger.level(),
                danger.needsExit(),
                fitting.stream().map(line -> line.in(welsh)).toList(),
                from == null ? List.of() : openNow(danger, from, say),
                danger.kinds().contains(Kind.OVERDOSE),
                HelpLines.checkedIn(fitting, say.locale()).orElse(null));
    }

    /** By the place, else by the words, else by the language of the page. */
    private @Nullable Nation nation(Danger danger, @Nullable LatLng from, boolean welsh) {
        Optional<Nation> around = from == null
                ? Optional.empty()
                : Arrays.stream(Nation.values())
                        .filter(nation -> areas.at(from).contains(id(nation)))
                        .findFirst();
        Nation told = danger.nation();
        return around.orElse(told == null && welsh ? Nation.WALES : told);
    }

    private static String id(Nation nation) {
        return nation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was made for this first, then places that take in anybody in a crisis, then hubs. */
    private List<Card> openNow(Danger danger, LatLng from, Wording say) {
        Instant now = clock.instant();
        ParsedQuery.Span soon = new ParsedQuery.Span(now, now.plus(SOON));
        Map<UUID, ListingHit> open = new LinkedHashMap<>();
        for (Filters wanted : List.of(Filters.of(Facet.TOPIC, topics(danger)), CRISIS, HUB)) {
            if (open.size() < MOST_OPEN) {
                search.search(ListingQuery.of("")
                                .with(new Filters(wanted.values(), Map.of(), null, null, false, soon))
                                .near(from, REACH)
                                .in(Lane.ANY)
                                .by(ListingQuery.Sort.DISTANCE)
                                .page(0, MOST_OPEN))
                        .hits()
                        .forEach(hit -> open.putIfAbsent(hit.card().serviceId(), hit));
            }
        }
        return cards.of(open.values().stream().limit(MOST_OPEN).toList(), say);
    }

    private static Map<String, List<String>> readTopics() {
        Map<String, List<String>> topics = new HashMap<>();
        CsvResource.forEach(
                HelpPanels.class,
                "open-now.csv",
                row -> topics.put(
                        row.getField("danger"), List.of(row.getField("topics").split(" "))));
        return Map.copyOf(topics);
    }

    private static String[] topics(Danger danger) {
        return danger.kinds().stream()
                .flatMap(kind -> TOPICS.getOrDefault(kind.name(), TOPICS.getOrDefault(OTHER, List.of())).stream())
                .distinct()
                .toArray(String[]::new);
    }
}
