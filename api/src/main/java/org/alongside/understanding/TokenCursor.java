package org.alongside.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What was typed, while it is being read: each reader takes the words it understands, and the next one sees the others. */
final class TokenCursor {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]{1,200})[\"“”»]");

    private static final Set<String> WELSH = SmallWords.named("only-welsh");

    private final String typed;
    private final List<Words.Token> tokens;
    private final boolean[] taken;

    /** Taken for what they mean, and still words that a name may have. */
    private final boolean[] meant;

    private final boolean[] offered;
    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();
    private final List<ParsedQuery.Chip> chips = new ArrayList<>();

    /** Some words in a row, the last not included. */
    record Span(int from, int to) {}

    TokenCursor(String typed, List<Words.Token> tokens) {
        this.typed = typed;
        this.tokens = tokens;
        this.taken = new boolean[tokens.size()];
        this.meant = new boolean[tokens.size()];
        this.offered = new boolean[tokens.size()];
    }

    int size() {
        return tokens.size();
    }

    Words.Token token(int at) {
        return tokens.get(at);
    }

    boolean isFree(int from, int to) {
        return IntStream.range(from, to).noneMatch(at -> taken[at]);
    }

    List<String> plain(int from, int to) {
        return tokens.subList(from, to).stream().map(Words.Token::plain).toList();
    }

    List<String> stems(int from, int to) {
        return tokens.subList(from, to).stream().map(Words.Token::stem).toList();
    }

    /** As it was typed. */
    String text(int from, int to) {
        return typed.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The word before; empty at the beginning. */
    String before(int at) {
        return at == 0 ? "" : tokens.get(at - 1).plain();
    }

    /** The word after; empty at the end. */
    String after(int at) {
        return at + 1 >= tokens.size() ? "" : tokens.get(at + 1).plain();
    }

    /** Is one of these letters right before the word? */
    boolean followsAny(int at, String letters) {
        int start = tokens.get(at).start();
        return start > 0 && letters.indexOf(typed.charAt(start - 1)) >= 0;
    }

    /** Is one of these letters right after the word? */
    boolean precedesAny(int at, String letters) {
        int end = tokens.get(at).end();
        return end < typed.length() && letters.indexOf(typed.charAt(end)) >= 0;
    }

    boolean startsWithCapital(int at) {
        return Character.isUpperCase(typed.charAt(tokens.get(at).start()));
    }

    boolean isUpperCase(int at) {
        Words.Token token = tokens.get(at);
        return isUpperCase(typed.substring(token.start(), token.end()));
    }

    boolean isAllUpperCase() {
        return isUpperCase(typed);
    }

    private static boolean isUpperCase(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    boolean hasWelsh() {
        return tokens.stream().anyMatch(token -> WELSH.contains(token.plain()));
    }

    /** The words between each pair of quotation marks. */
    List<Span> quoted() {
        return QUOTED.matcher(typed)
                .results()
                .map(this::tokensIn)
                .filter(span -> span.to > span.from)
                .toList();
    }

    private Span tokensIn(MatchResult quoted) {
        int from = (int)
                tokens.stream().filter(token -> token.start() < quoted.start()).count();
        int to = (int)
                tokens.stream().filter(token -> token.end() <= quoted.end()).count();
        return new Span(from, to);
    }

    /** The text, with spaces in place of the words that were taken. */
    String unread() {
        StringBuilder unread = new StringBuilder(typed);
        IntStream.range(0, tokens.size()).filter(at -> taken[at]).forEach(at -> {
            Words.Token token = tokens.get(at);
            unread.replace(token.start(), token.end(), "\u0000".repeat(token.end() - token.start()));
        });
        return unread.toString();
    }

    /** The words that lie in these letters of the text. */
    Span tokensAt(int start, int end) {
        int from = (int) tokens.stream().filter(token -> token.end() <= start).count();
        int to = (int) tokens.stream().filter(token -> token.start() < end).count();
        return new Span(from, to);
    }

    void take(int from, int to) {
        IntStream.range(from, to).forEach(at -> taken[at] = true);
    }

    /** Takes words that were understood; they may also stand in a name. */
    void meant(int from, int to) {
        take(from, to);
        IntStream.range(from, to).forEach(at -> meant[at] = true);
    }

    /** Marks a word that may be meant for a place: the person chooses. */
    void offer(int at) {
        offered[at] = true;
    }

    boolean isOffered(int at) {
        return offered[at];
    }

    /** All words but those of places, times and facts. */
    List<String> freeOrMeant() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !taken[at] || meant[at])
                .mapToObj(at -> tokens.get(at).plain())
                .toList();
    }

    void addFact(String facet, Set<String> values) {
        facts.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
    }

    /** What was recognised, with the words to take away when it is not meant. */
    void addChip(String what, int from, int to) {
        addChip(what, from, to, Set.of());
    }

    void addChip(String what, int from, int to, Set<String> values) {
        chips.add(new ParsedQuery.Chip(what, text(from, to), without(from, to), values, false));
    }

    /** Words that say what should not be there. */
    void leaveOut(String facet, int from, int to, Set<String> values) {
        leftOut.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
        chips.add(new ParsedQuery.Chip(facet, text(from, to), without(from, to), values, true));
    }

    /** What was typed, without these words. */
    String without(int from, int to) {
        return (typed.substring(0, tokens.get(from).start())
                        + typed.substring(tokens.get(to - 1).end()))
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** What should not be there, but for what is asked for as well. */
    Map<String, Set<String>> leftOut(Set<String> asked) {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        leftOut.forEach((facet, values) -> {
            Set<String> unasked = new TreeSet<>(values);
            unasked.removeAll(asked);
            if (!unasked.isEmpty()) {
                out.put(facet, unasked);
            }
        });
        return out;
    }

    Map<String, Set<String>> facts() {
        return Collections.unmodifiableMap(facts);
    }

    List<ParsedQuery.Chip> chips() {
        return List.copyOf(chips);
    }
}
