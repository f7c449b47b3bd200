package org.alongside.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.saying.Sayings;

/** Finds what people say of themselves. Longer phrases of the vocabulary and names of facts go before it. */
final class SayingReader {

    private final Sayings sayings = new Sayings(Words::plain, Words::stems);
    private final FactWords facts;
    private final ShortForms shortForms;

    SayingReader(FactWords facts, ShortForms shortForms) {
        this.facts = facts;
        this.shortForms = shortForms;
    }

    /** Takes the words of each saying. */
    List<Sayings.Match> read(TokenCursor reading, TopicWords topics) {
        List<Sayings.Word> words = IntStream.range(0, reading.size())
                .mapToObj(at -> new Sayings.Word(
                        reading.token(at).plain(), reading.token(at).stem(), reading.isFree(at, at + 1)))
                .toList();
        List<Sayings.Match> found = new ArrayList<>();
        for (Sayings.Match match : sayings.in(words)) {
            if (!isPartOfMore(reading, topics, match.at())
                    && !isKnown(reading, topics, match)
                    && !isShortForm(reading, match)) {
                match.at().forEach(at -> reading.meant(at, at + 1));
                found.add(match);
            }
        }
        return found;
    }

    private boolean isShortForm(TokenCursor reading, Sayings.Match match) {
        return match.at().size() == 1
                && shortForms.at(reading, match.at().getFirst()).isPresent();
    }

    /** Do some of these words stand in a longer phrase of the vocabulary or a longer fact, or all in a fact that is as long? */
    private boolean isPartOfMore(TokenCursor reading, TopicWords topics, List<Integer> at) {
        return IntStream.range(0, reading.size()).anyMatch(from -> {
            int topic = topics.longest(reading, from);
            int fact = facts.longest(reading, from);
            return topic - from > at.size() && isAnyOf(at, from, topic)
                    || fact - from > at.size() && isAnyOf(at, from, fact)
                    || fact - from == at.size()
                            && (at.size() > 1 || fact == at.getLast() + 1)
                            && isAnyOf(at, from, fact);
        });
    }

    /** Has the vocabulary the same words for the same topics, and does no fact begin with them? */
    private boolean isKnown(TokenCursor reading, TopicWords topics, Sayings.Match match) {
        int from = match.at().getFirst();
        int to = match.at().getLast() + 1;
        return !match.topics().isEmpty()
                && topics.longest(reading, from) == to
                && topics.topics(reading.stems(from, to)).containsAll(match.topics())
                && facts.longest(reading, from) == from;
    }

    private static boolean isAnyOf(List<Integer> at, int from, int to) {
        return at.stream().anyMatch(word -> from <= word && word < to);
    }
}
