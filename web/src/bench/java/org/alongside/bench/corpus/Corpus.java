package org.alongside.bench.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.listing.NewStatement;
import org.alongside.listing.draft.BestWay;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Joining;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.RunBy;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Workers;
import org.alongside.place.Gazetteer;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Invented services, the same for the same number and the same day, each made from its number alone, whatever was made before. */
public final class Corpus {

    /** As many networks as speak, the first for most. */
    public static final List<String> NETWORKS =
            List.of("ash", "beech", "cedar", "elder", "fir", "gorse", "hazel", "ivy", "juniper", "larch");

    private static final UUID RUN = new UUID(0, 1);

    private static final Skewed<String> SOURCES = Skewed.zipf(NETWORKS);
    private static final Skewed<Kind> KINDS = Skewed.zipf(List.of(Kind.values()));
    private static final Skewed<Offer> OFFERS = Skewed.zipf(List.of(Offer.values()));
    private static final Skewed<LedBy> LED_BY = Skewed.zipf(List.of(LedBy.values()));
    private static final Skewed<RunBy> RUN_BY =
            Skewed.zipf(List.of(RunBy.CHARITY, RunBy.USER_LED, RunBy.INFORMAL, RunBy.NHS, RunBy.COUNCIL, RunBy.NONE));
    private static final Skewed<Joining> JOINING = Skewed.zipf(List.of(Joining.values()));
    private static final Skewed<String> LANGUAGES =
            Skewed.zipf(List.of("cy", "ur", "pl", "bfi", "pa", "ar", "so", "uk"));

    private final Lexicon lexicon = new Lexicon();
    private final Skewed<Topic> topics;
    private final Skewed<Topic> audiences;
    private final Meetings meetings;
    private final LocalDate today;

    public Corpus(Gazetteer gazetteer, Vocabulary vocabulary, LocalDate today) {
        this.today = today;
        this.meetings = new Meetings(new Towns(gazetteer), lexicon, new Diary(today));
        this.topics = Skewed.zipf(vocabulary.topics().stream()
                .filter(topic -> topic.head() != Topic.Head.BEING_WITH)
                .toList());
        this.audiences = Skewed.zipf(vocabulary.topics().stream()
                .filter(topic -> topic.head() == Topic.Head.BEING_WITH)
                .toList());
    }

    /** The statement about the service of this number, as its network's feed has it. */
    public NewStatement statement(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        return NewStatement.byFeed(SOURCES.pick(random), RUN, "CC0-1.0", draft(number, random));
    }

    private Draft draft(int number, Random random) {
        Topic topic = topics.pick(random);
        return new Draft(
                "made-" + number,
                topic.name() + " " + lexicon.pick(random) + " " + lexicon.pick(random) + " group",
                null,
                description(topic, random),
                "en",
                KINDS.pick(random),
                some(OFFERS, 1 + random.nextInt(3), random),
                ids(topic, some(topics, random.nextInt(3), random)),
                random.nextInt(50) == 0 ? Status.RESTING : Status.ACTIVE,
                organiser(random),
                who(random),
                room(random),
                contact(number, random),
                firstVisit(random),
                new Draft.Check("Hub", today.minusDays(random.nextInt(400)), null),
                null,
                places(random));
    }

    private String description(Topic topic, Random random) {
        String asked =
                topic.everyday().isEmpty() ? topic.name() : topic.everyday().getFirst();
        StringBuilder text = new StringBuilder(lexicon.sentence(random, 8 + random.nextInt(8)));
        text.append(" For people who know about ").append(asked).append('.');
        for (int more = random.nextInt(5); more > 0; more--) {
            text.append(' ').append(lexicon.sentence(random, 8 + random.nextInt(8)));
        }
        return text.toString();
    }

    private Draft.Organiser organiser(Random random) {
        return new Draft.Organiser(
                lexicon.sentence(random, 2).replace(".", " Trust"),
                null,
                rarely(RUN_BY.pick(random), 10, random),
                rarely(LED_BY.pick(random), 15, random),
                Workers.BOTH,
                null,
                random.nextInt(4) > 0,
                List.of(),
                List.of(),
                null);
    }

    private Draft.Who who(Random random) {
        boolean adults = random.nextInt(4) == 0;
        List<String> audience = random.nextInt(100) < 40
                ? some(audiences, 1 + random.nextInt(2), random).stream()
                        .map(Topic::id)
                        .toList()
                : List.of();
        return new Draft.Who(
                List.of(random.nextInt(6) == 0 ? Experience.CARERS : Experience.OWN),
                lexicon.sentence(random, 9),
                audience,
                random.nextInt(5) == 0,
                adults ? 18 : null,
                random.nextInt(20) == 0 ? 25 : null,
                null,
                Setting.COMMUNITY,
                random.nextInt(8) == 0 ? Space.WAITING_LIST : Space.OPEN,
                null,
                null,
                null);
    }

    private Draft.Participation room(Random random) {
        int price = random.nextInt(100);
        BigDecimal cost = price < 75 ? BigDecimal.ZERO : price < 90 ? new BigDecimal(1 + random.nextInt(10)) : null;
        List<String> languages = new ArrayList<>(List.of("en"));
        if (random.nextInt(12) == 0) {
            languages.add(LANGUAGES.pick(random));
        }
        return new Draft.Participation(
                random.nextBoolean(),
                "no",
                lexicon.sentence(random, 12),
                true,
                true,
                cost,
                price >= 95,
                null,
                languages);
    }

    private Draft.Contact contact(int number, Random random) {
        return new Draft.Contact(
                rarely(JOINING.pick(random), 10, random),
                BestWay.PHONE,
                lexicon.sentence(random, 1).replace(".", ""),
                "01632 96" + String.format("%04d", number % 10_000),
                "group" + number + "@example.org",
                "https://example.org/" + number,
                "weekdays 10 to 4",
                true,
                random.nextBoolean());
    }

    private Draft.FirstVisit firstVisit(Random random) {
        if (random.nextInt(100) < 35) {
            return Draft.FirstVisit.unspecified();
        }
        return new Draft.FirstVisit(
                lexicon.sentence(random, 18),
                lexicon.sentence(random, 6),
                true,
                true,
                null,
                lexicon.sentence(random, 8),
                lexicon.sentence(random, 12));
    }

    /** One in seven meets at two places. */
    private Map<String, Draft.MeetingPlace> places(Random random) {
        Map<String, Draft.MeetingPlace> places = new HashMap<>();
        places.put("main", meetings.pick(random));
        if (random.nextInt(7) == 0) {
            places.put("also", meetings.pick(random));
        }
        return places;
    }

    private static <T> List<T> some(Skewed<T> things, int count, Random random) {
        Set<T> some = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            some.add(things.pick(random));
        }
        return List.copyOf(some);
    }

    private static List<String> ids(Topic first, List<Topic> others) {
        Set<String> ids = new LinkedHashSet<>(List.of(first.id()));
        others.forEach(topic -> ids.add(topic.id()));
        return List.copyOf(ids);
    }

    /** {@code null} in so many of a hundred cases: "not said". */
    private static <T> @Nullable T rarely(T value, int missing, Random random) {
        return random.nextInt(100) < missing ? null : value;
    }
}
