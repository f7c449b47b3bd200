package org.alongside.danger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.danger.Danger.Kind;
import org.alongside.resource.CsvResource;

/**
 * Tells from the vector of a whole English sentence whether it speaks of danger: one weight for each number of the vector, and one more.
 * They were learnt from sentences of both sorts by logistic regression, see {@code SentenceWeightsTest}; {@code sentence-weights.csv}.
 */
final class SentenceWeights {

    private static final String DANGER = "danger";

    private final float[] danger;
    private final Map<Kind, float[]> kinds = new EnumMap<>(Kind.class);

    SentenceWeights() {
        List<float[]> overall = new ArrayList<>();
        CsvResource.forEach(SentenceWeights.class, "sentence-weights.csv", row -> {
            float[] weights = numbers(row.getField("weights"));
            if (row.getField("of").equals(DANGER)) {
                overall.add(weights);
            } else {
                kinds.put(Kind.valueOf(row.getField("of")), weights);
            }
        });
        danger = overall.getFirst();
    }

    private static float[] numbers(String written) {
        String[] each = written.split(" ");
        float[] numbers = new float[each.length];
        for (int i = 0; i < each.length; i++) {
            numbers[i] = Float.parseFloat(each[i]);
        }
        return numbers;
    }

    /** Logarithm of the odds: above 0, danger is likelier than not. */
    double danger(float[] vector) {
        return odds(danger, vector);
    }

    /** The likeliest, and each that is likelier than not. */
    List<Kind> kinds(float[] vector) {
        Map<Kind, Double> odds = new EnumMap<>(Kind.class);
        kinds.forEach((kind, weights) -> odds.put(kind, odds(weights, vector)));
        double best = Collections.max(odds.values());
        return odds.entrySet().stream()
                .filter(one -> one.getValue() == best || one.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last weight stands alone. */
    private static double odds(float[] weights, float[] vector) {
        double sum = weights[vector.length];
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        return sum;
    }
}
