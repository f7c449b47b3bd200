package org.alongside.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Gazetteer;
import org.alongside.place.Whereabouts;
import org.alongside.vocabulary.Vocabulary;

/** What the readers tell of a file, on Saturday 21 November 2026. */
public record AReading(List<FeedEvent> told) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Feeds FEEDS = new Feeds(new Vocabulary(), new Whereabouts(new Gazetteer()));

    public static AReading of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static AReading of(String name, byte[] bytes) {
        return of(FeedFile.of(name, bytes), false);
    }

    public static AReading of(FeedFile file, boolean practice) {
        List<FeedEvent> told = new ArrayList<>();
        FEEDS.read(file, TODAY, practice, told::add);
        return new AReading(told);
    }

    /** A CSV file of these lines. */
    public static AReading csv(String... lines) {
        return of("feed.csv", String.join("\n", lines));
    }

    public List<Draft> drafts() {
        return told.stream()
                .filter(FeedEvent.Service.class::isInstance)
                .map(service -> ((FeedEvent.Service) service).draft())
                .toList();
    }

    public Draft only() {
        if (drafts().size() != 1) {
            throw new AssertionError(told);
        }
        return drafts().getFirst();
    }

    public static Draft.MeetingPlace place(Draft draft, String key) {
        return Objects.requireNonNull(draft.places().get(key), key);
    }

    /** As {@code row column severity}. */
    public List<String> problems() {
        return all().stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.severity())
                .toList();
    }

    public List<Problem> all() {
        return told.stream()
                .flatMap(one -> switch (one) {
                    case FeedEvent.Service service -> service.warnings().stream();
                    case FeedEvent.Refused refused -> refused.problems().stream();
                    case FeedEvent.Note note -> List.of(note.problem()).stream();
                    case FeedEvent.Unreadable file -> List.of(file.problem()).stream();
                })
                .toList();
    }

    /** The reason the whole file was refused. */
    public String unreadable() {
        return told.getLast() instanceof FeedEvent.Unreadable file
                ? file.problem().asText()
                : "readable: " + told;
    }
}
