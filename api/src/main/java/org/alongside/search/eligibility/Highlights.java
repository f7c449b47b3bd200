package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.Words;

/**
 * Where in a text the words stand that somebody asked for: their own words and other forms of them, never the vocabulary's other words. What
 * was asked for as a phrase is marked as one: "hearing voices" marks no hearing loop.
 */
public final class Highlights {

    private static final int MOST_WORDS = 1_000;

    /** Small words that may stand within a phrase. */
    private static final int BETWEEN = 2;

    private static final String MORE = "…";

    private final String text;
    private final List<Span> spans;

    /** A stretch of text, and whether it is to be marked. */
    public record Piece(String text, boolean marked) {}

    private record Span(int start, int end, int part) {}

    private Highlights(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    public static Highlights of(String text, List<ParsedQuery.Part> parts) {
        List<Words.Token> tokens = Words.tokens(text, MOST_WORDS);
        List<Span> spans = IntStream.range(0, parts.size())
                .boxed()
                .flatMap(part -> spans(tokens, parts.get(part).stems(), part).stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return new Highlights(text, spans);
    }

    private static List<Span> spans(List<Words.Token> tokens, List<String> stems, int part) {
        Set<Integer> marked = new HashSet<>();
        int longest = stems.size() == 1 ? 1 : stems.size() + BETWEEN;
        for (int from = 0; from < tokens.size(); from++) {
            int to = Math.min(tokens.size(), from + longest);
            if (stems.contains(tokens.get(from).stem())
                    && tokens.subList(from, to).stream()
                            .map(Words.Token::stem)
                            .toList()
                            .containsAll(stems)) {
                IntStream.range(from, to)
                        .filter(at -> stems.contains(tokens.get(at).stem()))
                        .forEach(marked::add);
            }
        }
        return marked.stream()
                .map(tokens::get)
                .map(token -> new Span(token.start(), token.end(), part))
                .toList();
    }

    /** Which of the parts stand here, by their place in the list. */
    public Set<Integer> parts() {
        Set<Integer> parts = new HashSet<>();
        spans.forEach(span -> parts.add(span.part));
        return parts;
    }

    /** The whole text. */
    public List<Piece> pieces() {
        return pieces(0, text.length());
    }

    /** About so many characters around the place where most of the parts stand; empty where none does. */
    public List<Piece> around(int characters) {
        if (spans.isEmpty()) {
            return List.of();
        }
        Span best = spans.stream()
                .max(Comparator.comparingInt((Span span) -> partsWithin(span.start, characters))
                        .thenComparing(Span::start, Comparator.reverseOrder()))
                .orElseThrow();
        int from = wordStart(Math.min(best.start - characters / 4, text.length() - characters), best.start);
        int to = wordEnd(from + characters, best.end);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(from, to));
        if (to < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return pieces;
    }

    private int partsWithin(int from, int characters) {
        return (int) spans.stream()
                .filter(span -> span.start >= from && span.end <= from + characters * 3 / 4)
                .mapToInt(Span::part)
                .distinct()
                .count();
    }

    /** The first beginning of a word from here on, at most as far as {@code last}. */
    private int wordStart(int from, int last) {
        if (from <= 0) {
            return 0;
        }
        int blank = text.indexOf(' ', from - 1);
        return blank < 0 || blank >= last ? last : blank + 1;
    }

    /** The last end of a word up to here, and no earlier than {@code first}. */
    private int wordEnd(int to, int first) {
        return to >= text.length() ? text.length() : Math.max(first, text.lastIndexOf(' ', to));
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int told = from;
        for (Span span : spans) {
            // Two parts may have a word in common.
            if (span.start < told || span.end > to) {
                continue;
            }
            if (span.start > told) {
                pieces.add(new Piece(text.substring(told, span.start), false));
            }
            pieces.add(new Piece(text.substring(span.start, span.end), true));
            told = span.end;
        }
        if (told < to) {
            pieces.add(new Piece(text.substring(told, to), false));
        }
        return pieces;
    }
}
