package org.alongside.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.feed.Problem;
import org.alongside.feed.Told;
import org.alongside.listing.Keys;
import org.jspecify.annotations.Nullable;

/** What the first reading of a file found, before anything is kept. Holds keys and problems, no drafts: a feed may be large. */
final class CheckedFeed implements Consumer<Told> {

    private static final int MOST_PROBLEMS = 1000;

    private final String network;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<UUID> mentioned = new HashSet<>();
    private int moreProblems;
    private int good;
    private int refused;
    private int waiting;
    private boolean namelessRefused;
    private boolean unreadable;

    CheckedFeed(String network) {
        this.network = network;
    }

    @Override
    public void accept(Told told) {
        switch (told) {
            case Told.Service service -> {
                good++;
                waiting += service.draft().review() == null ? 0 : 1;
                mention(service.draft().key());
                service.warnings().forEach(this::add);
            }
            case Told.Refused service -> {
                refused++;
                mention(service.key());
                service.problems().forEach(this::add);
            }
            case Told.Note note -> add(note.problem());
            case Told.Unreadable file -> {
                unreadable = true;
                problems.addFirst(file.problem());
            }
        }
    }

    private void mention(@Nullable String key) {
        Optional.ofNullable(key)
                .ifPresentOrElse(known -> mentioned.add(Keys.ofService(network, known)), () -> namelessRefused = true);
    }

    void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            moreProblems++;
        }
    }

    boolean isUsable() {
        return !unreadable && good > 0;
    }

    /** The file speaks of this service, well or badly. */
    boolean mentions(UUID service) {
        return mentioned.contains(service);
    }

    /** A row without an id could be any service: then nothing can be said to be missing. */
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

    List<Problem> problems() {
        return problems;
    }

    int moreProblems() {
        return moreProblems;
    }
}
