package org.alongside.feed.guard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedRow;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.place.Precision;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Recognises services for people who were abused, at home or elsewhere. The abuser may look for them here, so such a service is shown
 * without its address, whatever the file states, and a person reviews it first. False alarms are accepted.
 */
public final class SensitiveSubjects {

    private static final Set<String> TOPICS = Set.of("domestic-abuse", "sexual-violence", "childhood-sexual-abuse");

    private static final Set<String> NAMES = Set.of(Columns.NAME, "alternate_name", "contact_name");
    private static final Set<String> DOORS = Set.of("location_name", "address_1");
    private static final Set<String> ADDRESSES = Set.of("url", "organization_url", "email");

    /** Columns that are not read: they hold ids, terms and numbers, or describe what any group does about harm. */
    private static final Set<String> NOT_READ = Set.of(
            Columns.ID,
            "topics",
            "audience",
            "offers",
            "latitude",
            "longitude",
            "phone",
            "postal_code",
            "notes_kept",
            "told_outside",
            "bad_day");

    private final GuardedWords guarded;

    public SensitiveSubjects(Vocabulary vocabulary) {
        guarded = new GuardedWords(TOPICS.stream()
                .flatMap(id -> vocabulary.find(id).stream())
                .flatMap(topic -> Stream.concat(topic.everyday().stream(), topic.clinical().stream())));
    }

    /** Is it about these subjects, by its topics or by any of its words? */
    public boolean concerns(List<FeedRow> rows) {
        return rows.stream().anyMatch(this::concerns);
    }

    private boolean concerns(FeedRow row) {
        return Stream.of(row.cell("topics").split(";")).map(String::strip).anyMatch(TOPICS::contains)
                || row.cells().entrySet().stream().anyMatch(this::speaksOfThem);
    }

    private boolean speaksOfThem(Map.Entry<String, String> cell) {
        String column = cell.getKey();
        String text = cell.getValue();
        if (text.isBlank() || NOT_READ.contains(column)) {
            return false;
        }
        if (ADDRESSES.contains(column)) {
            return guarded.speakOfAddress(decoded(text));
        }
        if (NAMES.contains(column)) {
            return guarded.speakOf(text, GuardedWords.Where.NAME);
        }
        return guarded.speakOf(text, DOORS.contains(column) ? GuardedWords.Where.DOOR : GuardedWords.Where.ANY);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not encoded at all: as it stands.
            return address;
        }
    }

    /** The place without anything that reveals its address. */
    public static MeetingPlace guarded(MeetingPlace place) {
        return new MeetingPlace(
                place.attendance(),
                null,
                null,
                place.city(),
                outcode(place.postalCode()),
                null,
                place.precision() == Precision.ASK_US ? Precision.ASK_US : Precision.AREA,
                place.serviceArea(),
                null,
                place.access(),
                null,
                place.accessChecked(),
                place.schedules().stream().map(SensitiveSubjects::withoutNote).toList());
    }

    private static Schedule withoutNote(Schedule time) {
        return new Schedule(
                time.hours(),
                time.dtstart(),
                time.rrule(),
                time.opensAt(),
                time.closesAt(),
                time.exdates(),
                time.rdates(),
                time.breaks(),
                time.until(),
                time.joinUntil(),
                null,
                time.timezone());
    }

    private static @Nullable String outcode(@Nullable String postalCode) {
        return postalCode == null ? null : List.of(postalCode.split(" ", 2)).getFirst();
    }
}
