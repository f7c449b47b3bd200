package org.alongside.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.feed.FeedFile;

/** A small CSV feed: {@code aFeed().with("a-1", "Tuesday tea")}. */
final class AFeed {

    private static final String HEADER =
            "id,name,description,topics,attendance,city,postal_code,latitude,longitude,dtstart,rrule,opens_at,closes_at,phone";

    private final List<String> rows = new ArrayList<>(List.of(HEADER));

    static AFeed aFeed() {
        return new AFeed();
    }

    /** So many groups, {@code g-1} and on. */
    static AFeed of(int groups) {
        AFeed feed = aFeed();
        IntStream.rangeClosed(1, groups).forEach(i -> feed.with("g-" + i, "Group number " + i));
        return feed;
    }

    AFeed with(String id, String name) {
        return with(id, name, "We meet and talk.", "01632 960001");
    }

    AFeed with(String id, String name, String description, String phone) {
        rows.add(String.join(
                ",",
                id,
                name,
                description,
                "coffee-talk",
                "in-person,Leeds,LS2 8JT,53.8,-1.55,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00",
                phone));
        return this;
    }

    AFeed row(String row) {
        rows.add(row);
        return this;
    }

    FeedFile file() {
        return file("feed.csv");
    }

    FeedFile file(String name) {
        return FeedFile.of(name, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    ImportRequest into(String network) {
        return ImportRequest.of(network, file());
    }
}
