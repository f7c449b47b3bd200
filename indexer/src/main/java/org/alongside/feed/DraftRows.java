package org.alongside.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.feed.draft.ServiceRows;
import org.alongside.feed.guard.SensitiveSubjects;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.place.Whereabouts;
import org.alongside.vocabulary.Vocabulary;

/** Joins the rows of each service into a draft, or reports why there is none. */
public final class DraftRows implements Consumer<FeedRow> {

    private final Vocabulary vocabulary;
    private final SensitiveSubjects sensitive;
    private final Whereabouts whereabouts;
    private final LocalDate today;
    private final boolean practice;
    private final Consumer<FeedEvent> out;
    private final Set<String> seen = new HashSet<>();
    private List<FeedRow> rows = new ArrayList<>();

    /**
     * @param practice invented groups: shown by their area like real ones, but without review
     */
    DraftRows(
            Vocabulary vocabulary,
            SensitiveSubjects sensitive,
            Whereabouts whereabouts,
            LocalDate today,
            boolean practice,
            Consumer<FeedEvent> out) {
        this.vocabulary = vocabulary;
        this.sensitive = sensitive;
        this.whereabouts = whereabouts;
        this.today = today;
        this.practice = practice;
        this.out = out;
    }

    @Override
    public void accept(FeedRow row) {
        String key = row.cell(Columns.ID);
        boolean further =
                !rows.isEmpty() && !key.isEmpty() && key.equals(rows.getFirst().cell(Columns.ID));
        if (!further) {
            finish();
        }
        rows.add(row);
    }

    /** Emits the service whose rows were read last. */
    void finish() {
        if (!rows.isEmpty()) {
            List<FeedRow> service = rows;
            rows = new ArrayList<>();
            out.accept(tell(service));
        }
    }

    private FeedEvent tell(List<FeedRow> service) {
        FeedRow first = service.getFirst();
        String key = first.cell(Columns.ID);
        Optional<Problem> misplaced = misplaced(first, key);
        if (misplaced.isPresent()) {
            return new FeedEvent.Refused(first.number(), key.isEmpty() ? null : key, List.of(misplaced.get()));
        }
        ServiceRows draft = new ServiceRows(vocabulary, sensitive, whereabouts, today, practice, service);
        if (draft.problems().stream().anyMatch(Problem::isError)) {
            return new FeedEvent.Refused(first.number(), key.isEmpty() ? null : key, draft.problems());
        }
        return new FeedEvent.Service(first.number(), draft.draft(), draft.problems());
    }

    /** A row that is no service of its own: it repeats an id, or continues one that is not above it. */
    private Optional<Problem> misplaced(FeedRow first, String key) {
        boolean again = !key.isEmpty() && !seen.add(key);
        boolean continues = Columns.OF_SERVICE.stream()
                .allMatch(column -> first.cell(column).isEmpty());
        if (!key.isEmpty() && continues && first.problems().isEmpty()) {
            return Optional.of(Problem.error(
                    first.number(),
                    Columns.NAME,
                    "empty, and the row above has another id",
                    "Put a further place or time right below the first row of its service",
                    null));
        }
        if (again) {
            return Optional.of(Problem.error(
                    first.number(),
                    Columns.ID,
                    "this id was used further up",
                    "Give every service an id of its own, and keep its rows together",
                    key));
        }
        return Optional.empty();
    }
}
