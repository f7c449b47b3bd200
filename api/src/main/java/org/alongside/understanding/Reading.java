package org.alongside.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What was typed, while it is being read: each reader takes the words it understands, and the next one sees the others. */
final class Reading {

    private final String typed;
    private final List<Token> tokens;
    private final boolean[] taken;
    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private final List<Understood.Chip> chips = new ArrayList<>();

    Reading(String typed, List<Token> tokens) {
        this.typed = typed;
        this.tokens = tokens;
        this.taken = new boolean[tokens.size()];
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean isFree(int from, int to) {
        return IntStream.range(from, to).noneMatch(at -> taken[at]);
    }

    List<String> plain(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::plain).toList();
    }

    List<String> stems(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::stem).toList();
    }

    /** As it was typed. */
    String text(int from, int to) {
        return typed.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The word before, or nothing at the beginning. */
    String before(int at) {
        return at == 0 ? "" : tokens.get(at - 1).plain();
    }

    boolean startsWithCapital(int at) {
        return Character.isUpperCase(typed.charAt(tokens.get(at).start()));
    }

    void take(int from, int to) {
        IntStream.range(from, to).forEach(at -> taken[at] = true);
    }

    void addFact(String facet, Set<String> values) {
        facts.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
    }

    /** What was recognised, with the words to take away when it is not meant. */
    void addChip(String what, int from, int to) {
        String words = text(from, to);
        String without = (typed.substring(0, tokens.get(from).start())
                        + typed.substring(tokens.get(to - 1).end()))
                .strip()
                .replaceAll("\\s+", " ");
        chips.add(new Understood.Chip(what, words, without));
    }

    Map<String, Set<String>> facts() {
        return Collections.unmodifiableMap(facts);
    }

    List<Understood.Chip> chips() {
        return List.copyOf(chips);
    }
}
