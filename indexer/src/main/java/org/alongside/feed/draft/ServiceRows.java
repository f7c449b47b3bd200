package org.alongside.feed.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.feed.guard.SensitiveSubjects;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedLimits;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.listing.draft.Term;
import org.alongside.place.Precision;
import org.alongside.place.Whereabouts;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/** The rows of one service, checked and built. Every rule of a feed is here or in the {@code …Cells} beside it, once for all formats. */
public final class ServiceRows {

    private static final String ONLY_PLACE = "main";
    private static final String REVIEW =
            "This may be a service for people who were abused. Check that it is safe to show before anybody can find it.";

    private final Whereabouts whereabouts;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, MeetingPlace> places = new LinkedHashMap<>();
    private final Map<String, FeedRow> firstOfPlace = new LinkedHashMap<>();
    private final Draft draft;

    public ServiceRows(
            Vocabulary vocabulary,
            SensitiveSubjects sensitive,
            Whereabouts whereabouts,
            LocalDate today,
            boolean practice,
            List<FeedRow> rows) {
        this.whereabouts = whereabouts;
        FeedRow first = rows.getFirst();
        Cells cells = new Cells(first, today);
        checkKeyAndName(cells, rows.size());
        Draft service = new ServiceCells(vocabulary, cells).read(first.cell(Columns.ID));
        addPlace(first, cells);
        for (FeedRow further : rows.subList(1, Math.min(rows.size(), FeedLimits.ROWS_OF_A_SERVICE))) {
            Cells more = new Cells(further, today);
            checkAgrees(more, first, Columns.OF_SERVICE, "service");
            addPlace(further, more);
        }
        boolean guarded = sensitive.concerns(rows);
        if (guarded || rows.stream().anyMatch(ServiceRows::isHidden)) {
            problems.addAll(HiddenPlaceText.problems(rows, whereabouts::isKnownPostcode));
        }
        draft = guarded(service, guarded, practice, first);
    }

    /** Its source asks that its place is shown less than exactly. */
    private static boolean isHidden(FeedRow row) {
        return Term.find(Precision.class, row.cell("precision"))
                .filter(precision -> precision != Precision.EXACT)
                .isPresent();
    }

    public Draft draft() {
        return draft;
    }

    public List<Problem> problems() {
        return problems;
    }

    private static void checkKeyAndName(Cells cells, int rows) {
        if (cells.lacks(Columns.ID)) {
            cells.error(Columns.ID, "missing", "Give every service an id that never changes");
        } else {
            cells.text(Columns.ID, FeedLimits.ID);
        }
        if (cells.lacks(Columns.NAME)) {
            cells.error(Columns.NAME, "missing", "Give the service its name");
        }
        if (rows > FeedLimits.ROWS_OF_A_SERVICE) {
            cells.error(
                    Columns.ID,
                    "more than " + FeedLimits.ROWS_OF_A_SERVICE + " rows for one service",
                    "Give every service an id of its own");
        }
    }

    private void addPlace(FeedRow row, Cells cells) {
        String key = cells.has(Columns.PLACE) ? cells.get(Columns.PLACE) : ONLY_PLACE;
        cells.text(Columns.PLACE, FeedLimits.PLACE_KEY);
        FeedRow first = firstOfPlace.putIfAbsent(key, row);
        if (first == null) {
            places.put(key, PlaceCells.read(cells, whereabouts));
        } else {
            checkAgrees(cells, first, Columns.OF_PLACE, "place");
        }
        TimeCells.read(cells).ifPresent(time -> places.computeIfPresent(key, (same, place) -> with(place, time)));
        problems.addAll(cells.problems());
    }

    /** A further row must repeat the values of the first row. Another name means another service under a wrong id. */
    private static void checkAgrees(Cells further, FeedRow first, Set<String> columns, String what) {
        for (String column : columns) {
            if (!further.has(column) || further.get(column).equals(first.cell(column))) {
                continue;
            }
            if (column.equals(Columns.NAME)) {
                further.error(column, "another name under the same id", "Give every service an id of its own");
                return;
            }
            further.warning(
                    column,
                    "not read: row " + first.number() + " has told this " + what + " already",
                    "Leave it empty in further rows");
        }
    }

    private static MeetingPlace with(MeetingPlace place, Schedule time) {
        List<Schedule> schedules = new ArrayList<>(place.schedules());
        schedules.add(time);
        return new MeetingPlace(
                place.attendance(),
                place.locationName(),
                place.address1(),
                place.city(),
                place.postalCode(),
                place.point(),
                place.precision(),
                place.serviceArea(),
                place.directions(),
                place.access(),
                place.accessNote(),
                place.accessChecked(),
                schedules);
    }

    /** Practice groups are invented: their places are shown by area, as real ones are, but they need no review. */
    private Draft guarded(Draft service, boolean sensitive, boolean practice, FeedRow first) {
        if (!sensitive) {
            return with(service, null, places);
        }
        places.replaceAll((key, place) -> SensitiveSubjects.guarded(place));
        if (practice) {
            return with(service, null, places);
        }
        problems.add(Problem.warning(
                first.number(),
                Columns.NAME,
                "may be for people who were abused: only its area is kept, and it waits for a person",
                "Look at it under review",
                service.name()));
        return with(service, REVIEW, places);
    }

    private static Draft with(Draft service, @Nullable String review, Map<String, MeetingPlace> places) {
        return new Draft(
                service.key(),
                service.name(),
                service.alternateName(),
                service.description(),
                service.language(),
                service.kind(),
                service.offers(),
                service.topics(),
                service.status(),
                service.organiser(),
                service.who(),
                service.participation(),
                service.contact(),
                service.firstVisit(),
                service.check(),
                review,
                places);
    }
}
