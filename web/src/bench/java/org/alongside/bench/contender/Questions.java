package org.alongside.bench.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.bench.corpus.Lexicon;
import org.alongside.bench.corpus.Skewed;
import org.alongside.bench.corpus.Towns;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Term;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;

/**
 * What is asked: none to three words, each from the lexicon (one in twenty with a slip) or one of the vocabulary's own phrases, near a town,
 * with up to two filters; all facets and the map's cells are counted. Words that name a place or a time are left out: what they add to a
 * question is its own and no engine's.
 */
public final class Questions {

    private static final Skewed<Integer> WORDS = Skewed.by(List.of(0, 1, 2, 3), count -> 3 - Math.abs(1.2 - count));
    private static final List<Integer> MILES = List.of(6, 10, 15, 25, 40, 60);
    private static final List<String> DAYS = Facet.WEEKDAY.terms();
    private static final List<Access> ACCESS = List.of(Access.values());

    private final Lexicon lexicon = new Lexicon();
    private final Towns towns;
    private final Skewed<String> phrases;
    private final List<String> topics;
    private final QueryParser understanding;

    public Questions(Gazetteer gazetteer, Vocabulary vocabulary, QueryParser understanding) {
        this.understanding = understanding;
        this.towns = new Towns(gazetteer);
        this.topics = vocabulary.topics().stream().map(Topic::id).toList();
        this.phrases = Skewed.zipf(vocabulary.topics().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic.name()), topic.everyday().stream().limit(2)))
                .distinct()
                .toList());
    }

    /** Only such as find something: how far to look, and what to let go, where nothing is found, is our own and no engine's. */
    public List<ListingQuery> thatFind(int count, Contender plain) {
        return all().filter(question -> plain.answer(question).total() > 0)
                .limit(count)
                .toList();
    }

    public List<ListingQuery> first(int count) {
        return all().limit(count).toList();
    }

    private Stream<ListingQuery> all() {
        return Stream.iterate(0, number -> number + 1).map(this::question);
    }

    private ListingQuery question(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L + 1);
        int miles = MILES.get(random.nextInt(MILES.size()));
        return ListingQuery.of(words(random))
                .near(Towns.around(towns.pick(random), random), Distance.miles(miles))
                .with(filters(random))
                .withFacets()
                .withCells(miles <= 10 ? 12 : miles <= 25 ? 11 : 10);
    }

    private String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int count = WORDS.pick(random); count > 0; count--) {
            words.add(random.nextInt(4) == 0 ? phrases.pick(random) : typed(random));
        }
        return String.join(" ", words);
    }

    private String typed(Random random) {
        String word = lexicon.pick(random);
        if (random.nextInt(20) > 0) {
            return word;
        }
        int slip = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, slip) + word.substring(slip + 1);
    }

    private Filters filters(Random random) {
        Filters filters = Filters.NONE;
        for (int count = Math.max(0, random.nextInt(5) - 2); count > 0; count--) {
            filters = narrower(filters, random);
        }
        return filters;
    }

    private Filters narrower(Filters filters, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> filters.with(Facet.ATTENDANCE, "in-person");
            case 1 -> filters.with(Facet.WEEKDAY, any(DAYS, random));
            case 2 -> filters.with(Facet.WEEKDAY, any(DAYS, random)).with(Facet.PART_OF_DAY, "evening");
            case 3 -> filters.with(Facet.ACCESS, Term.of(any(ACCESS, random)));
            case 4 -> filters.with(Facet.COST, "free");
            case 5 -> filters.with(Facet.TOPIC, any(topics, random));
            case 6 -> filters.aged(16 + random.nextInt(60));
            default -> filters.peerLed(true);
        };
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
