package org.alongside.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.listing.Draft;
import org.alongside.place.Gazetteer;
import org.alongside.place.Whereabouts;
import org.alongside.vocabulary.Vocabulary;

/** What the readers tell of a file, on Saturday 21 November 2026. */
record AReading(List<Told> told) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Feeds FEEDS = new Feeds(new Vocabulary(), new Whereabouts(new Gazetteer()));

    static AReading of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static AReading of(String name, byte[] bytes) {
        return of(FeedFile.of(name, bytes), false);
    }

    static AReading of(FeedFile file, boolean practice) {
        List<Told> told = new ArrayList<>();
        FEEDS.read(file, TODAY, practice, told::add);
        return new AReading(told);
    }

    /** A CSV file of these lines. */
    static AReading csv(String... lines) {
        return of("feed.csv", String.join("\n", lines));
    }

    List<Draft> drafts() {
        return told.stream()
                .filter(Told.Service.class::isInstance)
                .map(service -> ((Told.Service) service).draft())
                .toList();
    }

    Draft only() {
        if (drafts().size() != 1) {
            throw new AssertionError(told);
        }
        return drafts().getFirst();
    }

    static Draft.MeetingPlace place(Draft draft, String key) {
        return Objects.requireNonNull(draft.places().get(key), key);
    }

    /** As {@code row column severity}. */
    List<String> problems() {
        return all().stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.severity())
                .toList();
    }

    List<Problem> all() {
        return told.stream()
                .flatMap(one -> switch (one) {
                    case Told.Service service -> service.warnings().stream();
                    case Told.Refused refused -> refused.problems().stream();
                    case Told.Note note -> List.of(note.problem()).stream();
                    case Told.Unreadable file -> List.of(file.problem()).stream();
                })
                .toList();
    }

    /** The reason the whole file was refused. */
    String unreadable() {
        return told.getLast() instanceof Told.Unreadable file ? file.problem().asText() : "readable: " + told;
    }
}
