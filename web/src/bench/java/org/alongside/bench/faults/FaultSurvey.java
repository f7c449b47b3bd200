package org.alongside.bench.faults;

import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.bench.BenchDirectory;
import org.alongside.listing.Keys;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.listing.Settled;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what a directory holds once it is open again: every service's edition, rows that are there by half, and where the index differs. */
final class FaultSurvey {

    /** A service whose two places tell different editions, or one of them nothing. */
    static final int TORN = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ListingSearch search;
    private final SearchIndex index;
    private final Listings listings;
    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final String town;
    private final String village;

    FaultSurvey(BenchDirectory directory, String town, String village) {
        this.search = directory.get(ListingSearch.class);
        this.index = directory.get(SearchIndex.class);
        this.listings = directory.get(Listings.class);
        this.store = directory.get(EntityManager.class);
        this.transactions = directory.get(TransactionTemplate.class);
        this.town = town;
        this.village = village;
    }

    void tell() throws InterruptedException {
        waitForTheIndex();
        FaultVictim.tell("whole " + ManagementFactory.getRuntimeMXBean().getUptime());
        List<Listing> all = store.createQuery("from Listing", Listing.class).getResultList();
        FaultVictim.tell("town " + editions(all, town, FaultWork.TOWN));
        FaultVictim.tell("village " + editions(all, village, FaultWork.VILLAGE));
        FaultVictim.tell("half " + unsettled());
        FaultVictim.tell("differs " + (index.drift().size() + shownOtherwise(all)));
        FaultVictim.tell("ready");
    }

    /** An engine of its own catches up with its queue; the embedded one has when the directory is open. */
    private void waitForTheIndex() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!(index.isReady() && index.drift().isNone()) && System.nanoTime() < until) {
            Thread.sleep(50);
        }
    }

    private static String editions(List<Listing> all, String network, int services) {
        Map<UUID, List<Integer>> places = all.stream()
                .filter(listing -> listing.network().equals(network))
                .collect(Collectors.groupingBy(
                        Listing::serviceId, Collectors.mapping(FaultSurvey::edition, Collectors.toList())));
        return IntStream.range(0, services)
                .mapToObj(i -> places.getOrDefault(Keys.ofService(network, "g-" + i), List.of(0, 0)))
                .map(of -> of.size() == 2 && of.getFirst().equals(of.getLast()) ? of.getFirst() : TORN)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static int edition(Listing listing) {
        return edition(listing.service().description());
    }

    private static int edition(@Nullable String description) {
        return Integer.parseInt(Objects.requireNonNull(description).replaceAll("\\D", ""));
    }

    /** Services whose listings are not what follows from what was said of them. */
    private long unsettled() {
        List<UUID> services = store.createQuery(
                        "select distinct s.serviceId from Statement s where s.endedAt is null", UUID.class)
                .getResultList();
        return services.stream().filter(service -> !isSettled(service)).count();
    }

    private boolean isSettled(UUID service) {
        Settled settled = transactions.execute(status -> {
            status.setRollbackOnly();
            return listings.settle(service);
        });
        return settled != null && settled.servicesUnchanged() == 1;
    }

    /** Listings whose card in the index is not of the store's edition, or that only one of the two has. */
    private long shownOtherwise(List<Listing> all) {
        ListingResults everything = search.search(ListingQuery.of(""));
        if (everything.limited()) {
            return all.size();
        }
        Map<UUID, Integer> shown = all.stream()
                .map(Listing::serviceId)
                .distinct()
                .flatMap(service -> search.ofService(service).stream())
                .collect(Collectors.toMap(
                        ListingCard::id, card -> edition(card.service().description())));
        long same = all.stream()
                .filter(listing -> Objects.equals(shown.get(listing.id()), edition(listing)))
                .count();
        return Math.max(all.size(), Math.max(everything.total(), shown.size())) - same;
    }
}
