package org.alongside.bench;

/** Rows and the time they took; what is between is not counted. */
final class Pace {

    private int rows;
    private long nanos;

    void time(int more, Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - start;
        rows += more;
    }

    void count(int more) {
        rows += more;
    }

    int rows() {
        return rows;
    }

    double perSecond() {
        return rows * 1e9 / Math.max(1, nanos);
    }
}
