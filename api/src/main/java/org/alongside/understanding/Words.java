package org.alongside.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.language.WordForms;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Text as plain terms, the same when listings are indexed and when people search, whatever engine stands behind: words in lower case with
 * accents folded, and their English stems (Snowball). Lucene serves here as a library for text, not as an engine.
 */
public final class Words {

    /** Shorter words are never taken for a misspelling of another. */
    public static final int SHORTEST_RESPELT = 4;

    private static final int LONGEST_WORD = 60;

    private static final StemmerOverrideMap IRREGULAR = WordForms.read();

    private static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, folded(source));
        }
    };

    private static final Analyzer STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            var irregular = new StemmerOverrideFilter(folded(source), IRREGULAR);
            return new TokenStreamComponents(source, new SnowballFilter(irregular, new EnglishStemmer()));
        }
    };

    /**
     * One word of a text.
     *
     * @param plain lower case, accents folded
     * @param stem its English stem
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     */
    public record Token(String plain, String stem, int start, int end) {}

    private Words() {}

    /** "Grŵp y Felin's" is "grwp", "y", "felin". */
    public static List<String> plain(String text) {
        return terms(PLAIN, text);
    }

    /** "Hearing voices" is "hear", "voic"; one for each of {@link #plain}. */
    public static List<String> stems(String text) {
        return terms(STEMMED, text);
    }

    private static TokenStream folded(Tokenizer source) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
    }

    /** The first words of a text with their stems and where they stand. */
    public static List<Token> tokens(String text, int most) {
        List<Token> tokens = new ArrayList<>();
        each(PLAIN, text, (term, start, end) -> tokens.add(new Token(term, term, start, end)));
        List<String> stems = stems(text);
        int count = Math.min(Math.min(tokens.size(), stems.size()), most);
        for (int i = 0; i < count; i++) {
            Token token = tokens.get(i);
            tokens.set(i, new Token(token.plain(), stems.get(i), token.start(), token.end()));
        }
        return List.copyOf(tokens.subList(0, count));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        each(analyzer, text, (term, start, end) -> terms.add(term));
        return terms;
    }

    private interface Term {
        void at(String term, int start, int end);
    }

    private static void each(Analyzer analyzer, String text, Term each) {
        try (TokenStream stream = analyzer.tokenStream("text", text.replace('’', '\''))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                // By what stands in the text, so that words and their stems stay one for one.
                if (offset.endOffset() - offset.startOffset() <= LONGEST_WORD) {
                    each.at(term.toString(), offset.startOffset(), offset.endOffset());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
