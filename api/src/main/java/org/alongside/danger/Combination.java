package org.alongside.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Words that mean something together: {@code WANT > DIE} in this order, {@code KILL & SELF} in any, near each other.
 *
 * @param within the most words from the first to the last
 */
record Combination(List<Element> elements, boolean ordered, int within) {

    /** @param entries each a word, or words in a row, by the first word */
    record Element(Map<String, List<List<String>>> entries) {}

    /** Words of the text from one to another, the end not included. */
    record Found(int from, int to) {

        boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }
    }

    static Combination of(String written, int within, WordClasses classes) {
        List<Element> elements = Arrays.stream(written.split("[>&]"))
                .map(element -> classes.element(element.strip()))
                .toList();
        return new Combination(elements, written.contains(">"), within);
    }

    boolean stands(NormalizedWords typed) {
        return elements.stream().noneMatch(element -> typed.all(element).isEmpty())
                && isEnough(typed, new ArrayList<>(), found -> true);
    }

    /** Where it stands, every time it does. */
    List<Found> all(NormalizedWords typed) {
        List<Found> all = new ArrayList<>();
        isEnough(typed, new ArrayList<>(), found -> {
            all.addAll(found);
            return false;
        });
        return all;
    }

    /** Takes one part for each element, until what was taken is enough. */
    private boolean isEnough(NormalizedWords typed, List<Found> taken, Predicate<List<Found>> enough) {
        if (taken.size() == elements.size()) {
            return enough.test(taken);
        }
        for (Found next : typed.all(elements.get(taken.size()))) {
            if (fits(next, taken)) {
                taken.add(next);
                if (isEnough(typed, taken, enough)) {
                    return true;
                }
                taken.removeLast();
            }
        }
        return false;
    }

    private boolean fits(Found next, List<Found> taken) {
        int from = next.from;
        int to = next.to;
        for (Found before : taken) {
            if (next.overlaps(before) || (ordered && next.from < before.to)) {
                return false;
            }
            from = Math.min(from, before.from);
            to = Math.max(to, before.to);
        }
        return taken.isEmpty() || to - from <= within;
    }
}
