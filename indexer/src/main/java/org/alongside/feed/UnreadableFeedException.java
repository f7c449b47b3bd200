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

    Problem problem() {
        return problem;
    }
}
