package org.alongside.search;

import static org.alongside.testing.AService.aService;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.listing.Keys;
import org.alongside.listing.Listings;
import org.alongside.listing.Said;
import org.alongside.testing.OpenDirectory;

/** Says batch after batch and tells each that the store has taken, until it is killed by {@link KilledTest}. */
final class SayingProcess {

    static final int BATCH = 5;
    static final String SAID = "said ";

    private SayingProcess() {}

    public static void main(String[] arguments) {
        OpenDirectory directory = OpenDirectory.in(Path.of(arguments[0]));
        SearchIndex index = directory.get(SearchIndex.class);
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                index.refill();
            }
        });
        Listings listings = directory.get(Listings.class);
        for (int i = 0; true; i++) {
            String batch = arguments[1] + "-" + i;
            UUID run = Keys.next();
            listings.say(said(batch, run, "first"));
            System.out.println(SAID + batch + ".");
            listings.say(said(batch, run, "second"));
        }
    }

    private static List<Said> said(String batch, UUID run, String edition) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> aService()
                        .keyed(batch + "/" + i)
                        .named(batch + "/" + i)
                        .saying(edition)
                        .draft())
                .map(draft -> Said.byFeed("leeds", run, null, draft))
                .toList();
    }
}
