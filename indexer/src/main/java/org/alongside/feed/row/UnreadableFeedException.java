package org.alongside.feed.row;

/** Ends the reading of a file that cannot be used. */
public final class UnreadableFeedException extends RuntimeException {

    private final transient Problem problem;

    public UnreadableFeedException(Problem problem) {
        super(problem.reason());
        this.problem = problem;
    }

    public UnreadableFeedException(String reason, String mend) {
        this(Problem.ofFile(reason, mend));
    }

    /** The one a parser has wrapped, or else a new one: a file that is too large is no file with broken quotes. */
    public static UnreadableFeedException in(Throwable failure, Problem otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFeedException known) {
                return known;
            }
        }
        return new UnreadableFeedException(otherwise);
    }

    public Problem problem() {
        return problem;
    }
}
