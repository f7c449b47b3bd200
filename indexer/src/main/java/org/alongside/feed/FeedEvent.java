package org.alongside.feed;

import java.util.List;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Draft;
import org.jspecify.annotations.Nullable;

/** What a reader reports about a feed, one service after the other. */
public sealed interface FeedEvent {

    /** A service that may come in. */
    record Service(int row, Draft draft, List<Problem> warnings) implements FeedEvent {
        public Service {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A service that may not come in.
     *
     * @param key the feed's own id, where it has one: what was listed under it stays as it is
     */
    record Refused(int row, @Nullable String key, List<Problem> problems) implements FeedEvent {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Something worth knowing about the file. */
    record Note(Problem problem) implements FeedEvent {}

    /** The file cannot be used: nothing of it may be imported, not even services reported before. */
    record Unreadable(Problem problem) implements FeedEvent {}
}
