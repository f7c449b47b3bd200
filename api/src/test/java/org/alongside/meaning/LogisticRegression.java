package org.alongside.meaning;

import java.util.List;

/** Learns weights by Newton's method, drawn towards zero (L2) so that few examples do not decide alone. */
final class LogisticRegression {

    private static final double DRAWN_TO_ZERO = 0.3;
    private static final int STEPS = 12;

    private LogisticRegression() {}

    /** One weight for each number of a vector, and last the one that stands alone. */
    static double[] learn(List<float[]> vectors, List<Boolean> answers) {
        int size = vectors.getFirst().length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double[][] curve = new double[size][size];
            for (int i = 0; i < size; i++) {
                boolean isLast = i == size - 1;
                slope[i] = isLast ? 0 : DRAWN_TO_ZERO * weights[i];
                curve[i][i] = isLast ? 1e-6 : DRAWN_TO_ZERO;
            }
            for (int row = 0; row < vectors.size(); row++) {
                add(vectors.get(row), answers.get(row), weights, slope, curve);
            }
            double[] change = solved(curve, slope);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        return weights;
    }

    private static void add(float[] vector, boolean answer, double[] weights, double[] slope, double[][] curve) {
        double odds = weights[vector.length];
        for (int i = 0; i < vector.length; i++) {
            odds += weights[i] * vector[i];
        }
        double likely = 1 / (1 + Math.exp(-odds));
        double off = likely - (answer ? 1 : 0);
        double unsure = likely * (1 - likely);
        for (int i = 0; i < weights.length; i++) {
            double one = i < vector.length ? vector[i] : 1;
            slope[i] += off * one;
            for (int j = 0; j <= i; j++) {
                curve[i][j] += unsure * one * (j < vector.length ? vector[j] : 1);
            }
        }
    }

    /** By Cholesky: the matrix is symmetric, and its lower half is enough. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        double[] result = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                result[i] -= matrix[i][k] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                result[i] -= matrix[k][i] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        return result;
    }
}
