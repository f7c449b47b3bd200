package org.alongside.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.bench.contender.Contender;
import org.alongside.bench.contender.OverHttp;
import org.alongside.bench.contender.PlainLucene;
import org.alongside.bench.contender.Sentence;
import org.alongside.bench.contender.Typing;
import org.alongside.meaning.TopicOffers;
import org.alongside.search.ListingQuery;
import org.alongside.understanding.QueryParser;

/** Measures what stands beside the search: suggestions while typing, a whole sentence, the reading of words, and the way there and back. */
record Asides(BenchDirectory directory, PlainLucene lucene, OverHttp overHttp, Duration time) {

    private static final String UNKNOWN = "every time a car backfires i hit the deck";

    List<Aside> measured(List<ListingQuery> questions) {
        Duration each = time.dividedBy(3).plusSeconds(1);
        List<Aside> asides = new ArrayList<>(suggestions(Typing.letters(questions), each));
        Optional<ListingQuery> meant =
                Sentence.meant(lucene, directory.leeds(), overHttp.answer(Sentence.typed()), directory.agreement());
        meant.ifPresent(question -> {
            Contender other = new Sentence.Instead(lucene, question);
            Race race = new Race(List.of(other, overHttp), List.of(Sentence.typed()));
            asides.add(aside("\u201c" + Sentence.WORDS + "\u201d, over HTTP", race.latencies(each), other, overHttp));
        });
        Latencies read = Latencies.of(each, () -> directory.understanding().of(Sentence.WORDS));
        asides.add(new Aside("understanding these words alone", null, read));
        asides.addAll(meaning(each));
        asides.add(new Aside(
                "a question for nothing (`__typename`), over HTTP", null, Latencies.of(each, overHttp::nothing)));
        return asides;
    }

    /** Words that the vocabulary does not know, without the sentence model and with it. */
    private List<Aside> meaning(Duration each) {
        QueryParser parser = directory.understanding();
        TopicOffers offers = directory.offers();
        return List.of(
                new Aside(
                        "understanding “" + UNKNOWN + "” without the sentence model",
                        null,
                        Latencies.of(each, () -> parser.of(UNKNOWN))),
                new Aside("with it", null, Latencies.of(each, () -> offers.of(parser.of(UNKNOWN)))));
    }

    private List<Aside> suggestions(List<ListingQuery> letters, Duration each) {
        Contender plain = new Typing("plain Lucene", lucene::suggest);
        Contender inProcess = new Typing("in process", directory::suggest);
        Contender http = new Typing("over HTTP", overHttp::suggest);
        Race race = new Race(List.of(plain, inProcess, http), letters);
        race.warmUp();
        Map<String, Latencies> taken = race.latencies(each);
        return List.of(
                aside("suggestions for 2 to 6 letters, in process", taken, plain, inProcess),
                aside("suggestions for 2 to 6 letters, over HTTP", taken, plain, http));
    }

    private static Aside aside(String what, Map<String, Latencies> taken, Contender other, Contender ours) {
        return new Aside(what, taken.get(other.name()), taken.getOrDefault(ours.name(), new Latencies()));
    }
}
