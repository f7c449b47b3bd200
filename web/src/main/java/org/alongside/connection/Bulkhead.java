package org.alongside.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Groups of addresses that share threads: a jam in one group leaves the others their threads. Help and the first page are in no group and
 * always find a thread, because all groups together hold fewer threads than the server.
 */
enum Bulkhead {
    LISTINGS(60, "/listing/"),
    PROGRAMS(60, "/graphql", "/graphql/"),
    TYPING(30, "/suggest"),
    MAP(30, "/map/"),
    PAGES(70, "/search", "/topic/", "/network/"),
    /** Every other address. */
    HALL(20);

    static final int THREADS = 300;

    private static final Set<String> ALWAYS = Set.of("/", "/help", "/error");

    private final List<String> paths;
    private final Semaphore free;

    Bulkhead(int threads, String... paths) {
        this.paths = List.of(paths);
        this.free = new Semaphore(threads);
    }

    /** @param path without the language's prefix; empty for what always finds a thread */
    static Optional<Bulkhead> of(String path) {
        return ALWAYS.contains(path)
                ? Optional.empty()
                : Stream.of(values())
                        .filter(bulkhead -> bulkhead.holds(path))
                        .findFirst()
                        .or(() -> Optional.of(HALL));
    }

    private boolean holds(String path) {
        return paths.stream().anyMatch(own -> own.endsWith("/") ? path.startsWith(own) : path.equals(own));
    }

    boolean enter() {
        return free.tryAcquire();
    }

    void leave() {
        free.release();
    }
}
