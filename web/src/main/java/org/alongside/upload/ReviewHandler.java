package org.alongside.upload;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.listing.Reviews;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Term;
import org.alongside.place.Precision;
import org.alongside.review.ReviewDecision;
import org.alongside.task.Task;
import org.alongside.task.TaskHandler;
import org.alongside.task.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what waits for a person, and records what that person decides. */
@Component
class ReviewHandler implements TaskHandler {

    static final String NAME = "review";

    private static final int MOST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Reviews reviews;

    ReviewHandler(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
        String what = order.getOrDefault("what", "list");
        if (what.equals("list")) {
            return Task.Ended.with(0, list());
        }
        UUID id = id(order.getOrDefault("id", ""));
        Reviews.Held held = reviews.find(id).orElse(null);
        if (held == null) {
            return Task.Ended.with(
                    TaskRunner.NOTHING,
                    "No service of this id was held back for a person. ./alongside review lists them.");
        }
        return switch (what) {
            case "show" -> Task.Ended.with(0, shown(held));
            case "publish" -> publish(held, order);
            case "keep-hidden" -> keepHidden(held, order);
            default -> takeBack(held);
        };
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ID is the id of a service, as ./alongside review lists it.", e);
        }
    }

    private String list() {
        List<Reviews.Held> waiting = reviews.waiting();
        if (waiting.isEmpty()) {
            return "Nothing waits for a person.";
        }
        List<String> lines = new ArrayList<>();
        waiting.stream()
                .limit(MOST)
                .map(held -> "%-36s  %-16s  %s"
                        .formatted(
                                held.service(),
                                held.network(),
                                plain(held.draft().name())))
                .forEach(lines::add);
        if (waiting.size() > MOST) {
            lines.add("and %,d more".formatted(waiting.size() - MOST));
        }
        lines.add("./alongside review show ID tells more of one.");
        return String.join("\n", lines);
    }

    private String shown(Reviews.Held held) {
        Draft draft = held.draft();
        List<String> lines = new ArrayList<>();
        lines.add(plain(draft.name()) + " (" + held.network() + ")");
        if (draft.description() != null) {
            lines.add(plain(draft.description()));
        }
        lines.add("Held back: " + draft.review());
        draft.places().forEach((key, place) -> lines.add("Place " + key + ": " + where(place)));
        reviews.history(held.service()).forEach(decision -> lines.add(told(decision)));
        lines.add(held.decision() == null ? "It waits." : "The last decision holds.");
        return String.join("\n", lines);
    }

    private static String where(Draft.MeetingPlace place) {
        String town = place.city() == null ? "no town" : plain(place.city());
        String district = place.postalCode() == null ? "" : " " + place.postalCode();
        return town + district + ", shown as " + Term.of(place.precision()) + " at most";
    }

    private static String told(ReviewDecision decision) {
        Precision shown = decision.shown();
        return TIME.format(decision.decidedAt())
                + "  "
                + (shown == null ? "kept hidden" : "published as " + Term.of(shown))
                + " by "
                + plain(decision.decidedBy())
                + (decision.endedAt() == null ? "" : ", taken back or replaced " + TIME.format(decision.endedAt()));
    }

    private Task.Ended publish(Reviews.Held held, Map<String, String> order) {
        Precision precision = Term.find(Precision.class, order.getOrDefault("precision", ""))
                .filter(one -> one.compareTo(Precision.AREA) >= 0)
                .orElse(null);
        if (precision == null) {
            return Task.Ended.with(
                    TaskRunner.NOTHING,
                    "--precision is area or ask-us. No more of the place was kept when it came in, so that nobody can publish a door"
                            + " by mistake.");
        }
        reviews.decide(held, precision, order.getOrDefault("by", ""));
        return Task.Ended.with(
                0,
                plain(held.draft().name()) + " is published, its place shown as " + Term.of(precision)
                        + ". To take that back: ./alongside review undo " + held.service());
    }

    private Task.Ended keepHidden(Reviews.Held held, Map<String, String> order) {
        reviews.decide(held, null, order.getOrDefault("by", ""));
        return Task.Ended.with(
                0,
                plain(held.draft().name())
                        + " stays hidden, and is no longer listed as waiting. To take that back: ./alongside review undo "
                        + held.service());
    }

    private Task.Ended takeBack(Reviews.Held held) {
        return reviews.takeBack(held.service())
                .map(decision -> Task.Ended.with(0, plain(held.draft().name()) + " waits for a person again."))
                .orElseGet(() -> Task.Ended.with(
                        TaskRunner.NOTHING, "Nothing was decided about it, so nothing was taken back."));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }
}
