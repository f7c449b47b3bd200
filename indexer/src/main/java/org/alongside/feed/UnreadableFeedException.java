package org.alongside.feed;

/** Ends the reading of a file that cannot be used; {@link Feeds} turns it into {@link Told.Unreadable}. */
final class UnreadableFeedException extends RuntimeException {

    private final transient Problem problem;

    UnreadableFeedException(Problem problem) {
        super(problem.reason());
        this.problem = problem;
    }

    UnreadableFeedException(String reason, String mend) {
        this(Problem.ofFile(reason, mend));
    }

    /** The one a parser has wrapped, or else a new one: a file that is too large is no file with broken quotes. */
    static UnreadableFeedException in(Throwable failure, Problem otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFeedException known) {
                return known;
            }
        }
        return new UnreadableFeedException(otherwise);
    }

    Problem problem() {
        return problem;
    }
}
