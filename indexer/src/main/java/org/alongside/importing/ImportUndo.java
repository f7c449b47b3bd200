package org.alongside.importing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.listing.Listings;
import org.alongside.listing.Settled;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.stereotype.Service;

/** Undoes a run or removes a whole network while no import of it runs, and updates the index. */
@Service
public class ImportUndo {

    private final ImportRuns runs;
    private final ImportLocks locks;
    private final Listings listings;
    private final Networks networks;
    private final SearchIndex index;

    ImportUndo(ImportRuns runs, ImportLocks locks, Listings listings, Networks networks, SearchIndex index) {
        this.runs = runs;
        this.locks = locks;
        this.listings = listings;
        this.networks = networks;
        this.index = index;
    }

    /** An undo that is refused, with the reason. */
    public static final class RefusedException extends RuntimeException {

        RefusedException(String why) {
            super(why);
        }
    }

    /**
     * Undoes a run, all of it or nothing. Undoing twice changes nothing more.
     *
     * @throws RefusedException if there is no such run, or its network is being imported
     */
    public Settled run(UUID run) {
        ImportRun known = runs.find(run)
                .orElseThrow(
                        () -> new RefusedException("There is no import " + run + ". ./alongside imports lists them."));
        return alone(known.source(), () -> index.behind(status -> runs.undo(run)));
    }

    /**
     * Ends all statements about the network's services, by feeds and people, and removes the network. After an interruption, call it again.
     *
     * @throws RefusedException if there is no such network, it is for practice, or it is being imported
     */
    public Settled network(String code) {
        refusal(code).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return alone(code, () -> {
            Settled settled = listings.withdrawSource(code);
            runs.undoneAll(code);
            networks.remove(code);
            return settled;
        });
    }

    /** Why the network cannot be removed; empty if it can. */
    public Optional<String> refusal(String code) {
        Optional<Network> network = networks.find(code);
        if (network.isEmpty()) {
            String known = String.join(
                    ", ", networks.list().stream().map(Network::code).sorted().toList());
            return Optional.of("There is no network " + code
                    + (known.isEmpty() ? "; there is none at all." : ". There are: " + known + "."));
        }
        return network.filter(Network::isPractice)
                .map(practice ->
                        code + " is a practice network. All practice groups go together, when the first real feed"
                                + " comes in: ./alongside import FILE --network NAME --remove-practice");
    }

    private Settled alone(String network, Supplier<Settled> work) {
        ImportLocks.Held lock = locks.tryLock(network)
                .orElseThrow(() -> new RefusedException(
                        "Another import of " + network + " is running. Wait until it has ended and try again."));
        try (var _ = lock) {
            Settled settled = work.get();
            index.follow();
            return settled;
        }
    }
}
