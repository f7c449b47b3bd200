package org.alongside.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.feed.FeedEvent;
import org.alongside.feed.row.Problem;
import org.alongside.listing.Keys;
import org.jspecify.annotations.Nullable;

/** The result of the first reading of a file, before anything is stored. Holds keys and problems but no drafts: a feed may be large. */
final class CheckedFeed implements Consumer<FeedEvent> {

    private static final int MOST_PROBLEMS = 10_000;
    private static final int MOST_KINDS = 1_000;
    private static final int TELLS_EVERY = 500;

    private final ImportRequest request;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ProblemKind.Key, ProblemKind> kinds = new LinkedHashMap<>();
    private final Set<UUID> mentioned = new HashSet<>();
    private int moreProblems;
    private int good;
    private int refused;
    private int waiting;
    private boolean namelessRefused;
    private boolean unreadable;

    CheckedFeed(ImportRequest request) {
        this.request = request;
    }

    @Override
    public void accept(FeedEvent event) {
        switch (event) {
            case FeedEvent.Service service -> {
                good++;
                waiting += service.draft().review() == null ? 0 : 1;
                mention(service.draft().key());
                service.warnings().forEach(this::add);
            }
            case FeedEvent.Refused service -> {
                refused++;
                mention(service.key());
                service.problems().forEach(this::add);
            }
            case FeedEvent.Note note -> add(note.problem());
            case FeedEvent.Unreadable file -> {
                unreadable = true;
                problems.addFirst(file.problem());
                count(file.problem());
            }
        }
        if (read() % TELLS_EVERY == 0) {
            request.tell(Progress.Phase.CHECKING, read(), 0);
        }
    }

    private void mention(@Nullable String key) {
        Optional.ofNullable(key)
                .ifPresentOrElse(
                        known -> mentioned.add(Keys.ofService(request.network(), known)), () -> namelessRefused = true);
    }

    void add(Problem problem) {
        count(problem);
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            moreProblems++;
        }
    }

    private void count(Problem problem) {
        ProblemKind.Key key = ProblemKind.Key.of(problem);
        if (kinds.containsKey(key) || kinds.size() < MOST_KINDS) {
            kinds.compute(key, (same, kind) -> kind == null ? new ProblemKind(problem, 1) : kind.oneMore());
        }
    }

    boolean isUsable() {
        return !unreadable && good > 0;
    }

    /** True if the file has a row for this service, good or refused. */
    boolean mentions(UUID service) {
        return mentioned.contains(service);
    }

    /** False if a row without an id was refused: it could be any service, so no service counts as missing. */
    boolean tellsWhatIsMissing() {
        return !namelessRefused;
    }

    int good() {
        return good;
    }

    int refused() {
        return refused;
    }

    int waiting() {
        return waiting;
    }

    int read() {
        return good + refused;
    }

    /** The first problems, in the order of the file. */
    List<Problem> problems() {
        return problems;
    }

    int moreProblems() {
        return moreProblems;
    }

    /** Notes before errors, so that errors stand last on a terminal. */
    List<ProblemKind> kinds() {
        return kinds.values().stream()
                .sorted((one, other) ->
                        Boolean.compare(one.first().isError(), other.first().isError()))
                .toList();
    }
}
