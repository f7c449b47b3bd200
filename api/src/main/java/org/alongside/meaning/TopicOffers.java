package org.alongside.meaning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.understanding.CurrentDictionary;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.SpellingDictionary;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Topics that may be meant by words which nothing else understood. They are offered, never assumed: they change no result. */
@Component
public class TopicOffers {

    private static final int MOST = 2;

    /** One word alone says too little. */
    private static final int FEWEST_WORDS = 2;

    private final MeaningReader meaning;
    private final Vocabulary vocabulary;
    private final CurrentDictionary dictionary;

    public TopicOffers(MeaningReader meaning, Vocabulary vocabulary, CurrentDictionary dictionary) {
        this.meaning = meaning;
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
    }

    /** The nearest first, as far as the words were not understood to ask for them. None in Welsh, nor where help comes first. */
    public List<Topic> of(ParsedQuery read) {
        boolean understood = read.parts().stream().allMatch(ParsedQuery.Part::isTold);
        if (understood
                || read.welsh()
                || read.danger().isFirst()
                || read.asTyped().size() < FEWEST_WORDS) {
            return List.of();
        }
        Set<String> reached = read.topicsReached();
        return meaning.nearest(text(read)).stream()
                .takeWhile(topic -> !reached.contains(topic))
                .flatMap(topic -> vocabulary.find(topic).stream())
                .limit(MOST)
                .toList();
    }

    /** All words but those of places, times and facts; a slip of a word that stands for a topic is corrected. */
    private String text(ParsedQuery read) {
        SpellingDictionary known = dictionary.get();
        Set<String> slips = read.parts().stream()
                .filter(part -> !part.spelledTopics().isEmpty())
                .flatMap(part -> part.words().stream())
                .collect(Collectors.toSet());
        return read.asTyped().stream()
                .map(word -> slips.contains(word)
                        ? known.spellings(word).stream().findFirst().orElse(word)
                        : word)
                .collect(Collectors.joining(" "));
    }
}
