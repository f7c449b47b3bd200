package org.alongside.search.query;

import org.alongside.search.eligibility.Eligibility;
import org.alongside.understanding.ParsedQuery;

/**
 * How many clauses the words of a question make at most, as {@link WordPredicates} writes them. Where an engine takes fewer, some are let go: first
 * other words for what was typed, the clinical ones before the everyday ones; then close spellings; then the words the vocabulary does not know.
 */
public final class ClauseBudget {

    /** Lucene and OpenSearch take 1,024 of all of a question together; its place, its filters and its order make some 200. */
    public static final int MOST = 800;

    /** What every question has for its order: see {@link Eligibility}. */
    private static final int ORDER = 80;

    /** The fields of name and text, and of one plain word. */
    private static final int TEXT = 2;

    private static final int WORD = 4;
    private static final int TOPICS = 3;
    private static final int OFFERS = WordPredicates.OFFERED.size();

    private ClauseBudget() {}

    public static int of(ParsedQuery words) {
        return ORDER
                + words.soft().size() * WORD
                + words.parts().stream().mapToInt(ClauseBudget::of).sum();
    }

    private static int of(ParsedQuery.Part part) {
        if (part.exact()) {
            return TEXT;
        }
        int asked = part.isPhrase() ? TEXT : part.words().size() * WORD;
        int spelled =
                part.spellings().isEmpty() ? 0 : 1 + TOPICS + part.spellings().size() * TEXT;
        return 2
                + asked
                + (part.topics().isEmpty() ? 0 : TOPICS)
                + (part.offers().isEmpty() ? 0 : OFFERS)
                + (OtherWords.of(part, false).clauses()
                                + OtherWords.of(part, true).clauses())
                        * TEXT
                + spelled;
    }

    /** The same words, or as many of them as an engine takes; then {@link ParsedQuery#cut} is true. */
    public static ParsedQuery bounded(ParsedQuery words) {
        ParsedQuery less = words;
        int otherWords = words.parts().stream()
                .mapToInt(part -> part.otherWords().size())
                .max()
                .orElse(0);
        if (of(words) > MOST) {
            less = words.withOtherWords(mostOtherWords(words, otherWords));
        }
        if (of(less) > MOST) {
            less = less.withoutSpellings();
        }
        while (of(less) > MOST && less.parts().size() > 1) {
            less = less.withParts(less.parts().size() - 1);
        }
        return less;
    }

    /** How many other words of each part fit; 0 where none do. */
    private static int mostOtherWords(ParsedQuery words, int tooMany) {
        int fit = 0;
        int not = tooMany;
        while (not - fit > 1) {
            int middle = (fit + not) / 2;
            if (of(words.withOtherWords(middle)) > MOST) {
                not = middle;
            } else {
                fit = middle;
            }
        }
        return fit;
    }
}
