package org.alongside.importing;

import java.util.Locale;
import org.alongside.feed.row.Problem;

/**
 * The same problem in one row or in thousands.
 *
 * @param first as it was met first
 */
public record ProblemKind(Problem first, int count) {

    /** What makes two problems the same kind. */
    record Key(Problem.Severity severity, String column, String reason, String mend) {

        static Key of(Problem problem) {
            return new Key(problem.severity(), problem.column(), problem.reason(), problem.mend());
        }
    }

    ProblemKind oneMore() {
        return new ProblemKind(first, count + 1);
    }

    /** For a terminal. */
    String asText() {
        String times = count == 1 ? "" : String.format(Locale.ROOT, "%,d times, first in ", count);
        return (first.isError() ? "  refused  " : "  note     ") + times + first.asText();
    }
}
