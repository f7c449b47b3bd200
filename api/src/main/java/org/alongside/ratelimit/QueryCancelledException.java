package org.alongside.ratelimit;

/** A question was given up, for its time or its points are used up. It is no fault of the engine, and asking the store would take longer still. */
public final class QueryCancelledException extends RuntimeException {

    private final boolean tooDear;

    /** @param tooDear it has cost all it may; else its time is over */
    public QueryCancelledException(boolean tooDear) {
        super(tooDear ? "this question costs too much" : "this question takes too long");
        this.tooDear = tooDear;
    }

    public boolean isTooDear() {
        return tooDear;
    }
}
