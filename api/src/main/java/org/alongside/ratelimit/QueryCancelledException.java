package org.alongside.ratelimit;

/** A request was cancelled: its time or its points are used up. The engine is not at fault, and asking the store would take longer. */
public final class QueryCancelledException extends RuntimeException {

    private final boolean tooDear;

    /**
     * @param tooDear its cost exceeds the budget; otherwise its deadline has passed
     */
    public QueryCancelledException(boolean tooDear) {
        super(tooDear ? "this question costs too much" : "this question takes too long");
        this.tooDear = tooDear;
    }

    public boolean isTooDear() {
        return tooDear;
    }
}
