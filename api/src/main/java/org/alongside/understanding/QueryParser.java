package org.alongside.understanding;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.danger.DangerReader;
import org.alongside.danger.SentenceVectors;
import org.alongside.place.Gazetteer;
import org.alongside.saying.SameWords;
import org.alongside.understanding.times.TimeReader;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Schedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads typed words as a person would: what stands between quotation marks, then times and facts, then topics by the longest phrase, then
 * the place, then word by word. Deterministic, English and Welsh; no search is kept or learnt from.
 */
@Component
public class QueryParser {

    private static final int MOST_WORDS = 80;

    /** Nobody asks for more things at once. */
    private static final int MOST_PARTS = 32;

    /** More letters than anybody types; the rest is not read. */
    private static final int LONGEST = 1_000;

    /** Invisible characters, such as those in copied text; they would split words. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final Vocabulary vocabulary;
    private final Reading.Readers readers;
    private final CurrentDictionary dictionary;
    private final Clock clock;
    private volatile TopicWords topics;

    /** Without a sentence model. */
    public QueryParser(Vocabulary vocabulary, Gazetteer gazetteer, CurrentDictionary dictionary, Clock clock) {
        this(vocabulary, gazetteer, dictionary, clock, SentenceVectors.NONE);
    }

    @Autowired
    public QueryParser(
            Vocabulary vocabulary,
            Gazetteer gazetteer,
            CurrentDictionary dictionary,
            Clock clock,
            SentenceVectors vectors) {
        this.vocabulary = vocabulary;
        this.topics = new TopicWords(vocabulary.topics());
        this.dictionary = dictionary;
        FactWords facts = new FactWords();
        ShortForms shortForms = new ShortForms();
        this.readers = new Reading.Readers(
                facts,
                new TimeReader(),
                new AgeWords(),
                new DangerReader(vectors),
                new SoftPhrases(),
                new Negations(facts),
                new SayingReader(facts, shortForms),
                shortForms,
                new SameWords(Words::stems),
                new PlaceWords(gazetteer));
        this.clock = clock;
    }

    /** Bounded work whatever is typed: the first {@value #MOST_WORDS} words count. */
    public ParsedQuery of(String typed) {
        String text = UNSEEN.matcher(typed.substring(0, Math.min(typed.length(), LONGEST)))
                .replaceAll("");
        List<Words.Token> tokens = Words.tokens(text, MOST_WORDS);
        ParsedQuery all = new Reading(readers, text, tokens, topicWords(), dictionary.get())
                .all(ZonedDateTime.ofInstant(clock.instant(), Schedule.UK_ZONE), vocabulary.rules());
        return all.parts().size() > MOST_PARTS ? all.withParts(MOST_PARTS) : all;
    }

    /** Built anew where the vocabulary was added to. */
    private TopicWords topicWords() {
        Collection<Topic> current = vocabulary.topics();
        if (!topics.isFrom(current)) {
            topics = new TopicWords(current);
        }
        return topics;
    }
}
