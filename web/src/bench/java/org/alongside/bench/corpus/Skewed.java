package org.alongside.bench.corpus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Things of which some come far more often than others. */
public final class Skewed<T> {

    private final List<T> things;
    private final double[] upTo;

    private Skewed(List<T> things, IntToDoubleFunction weight) {
        this.things = List.copyOf(things);
        this.upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(i);
            upTo[i] = sum;
        }
    }

    /** The n-th comes a n-th as often as the first (Zipf's law with exponent 1). */
    public static <T> Skewed<T> zipf(List<T> things) {
        return new Skewed<>(things, rank -> 1.0 / (rank + 1));
    }

    public static <T> Skewed<T> by(List<T> things, ToDoubleFunction<T> weight) {
        return new Skewed<>(things, i -> weight.applyAsDouble(things.get(i)));
    }

    /** In the order given, so that the same random numbers pick the same things. */
    static <T> Skewed<T> of(LinkedHashMap<T, Integer> weights) {
        List<Map.Entry<T, Integer>> entries = List.copyOf(weights.sequencedEntrySet());
        return new Skewed<>(entries.stream().map(Map.Entry::getKey).toList(), i -> entries.get(i)
                .getValue());
    }

    public T pick(Random random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return things.get(found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1);
    }
}
