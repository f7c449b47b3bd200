package org.alongside.bench.faults;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.bench.BenchDirectory;
import org.alongside.feed.FeedFile;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportReport;
import org.alongside.importing.ImportRequest;
import org.alongside.importing.ImportRuns;
import org.alongside.importing.Progress;
import org.alongside.listing.Keys;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Status;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to a directory until the plug is pulled, each deed announced before it begins and acknowledged when it is done. */
final class FaultWork {

    /** Services of the town, which come by import: more than a batch. */
    static final int TOWN = 240;

    /** The last of them are only in odd editions, so that imports retire and bring back. */
    static final int STEADY = 230;

    /** Services of the village, each edited by a person; the last few also behind the index's back. */
    static final int VILLAGE = 20;

    static final int EDITED = 15;
    private static final int PAUSE_MILLIS = 5;
    private static final String PERSON = "a person";

    private final FeedImport imports;
    private final ImportRuns runs;
    private final Listings listings;
    private final SearchIndex index;
    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final String town;
    private final String village;

    FaultWork(BenchDirectory directory, String town, String village) {
        this.imports = directory.get(FeedImport.class);
        this.runs = directory.get(ImportRuns.class);
        this.listings = directory.get(Listings.class);
        this.index = directory.get(SearchIndex.class);
        this.store = directory.get(EntityManager.class);
        this.transactions = directory.get(TransactionTemplate.class);
        this.town = town;
        this.village = village;
    }

    /** The edition the town's service has once this edition of the feed is in; 0 where it is not listed. */
    static int inTown(int service, int edition) {
        return service < STEADY || edition % 2 == 1 ? edition : 0;
    }

    /** Brings an edition of the town's feed in; every other one is then taken back. */
    void importAndUndo(int edition) {
        FaultVictim.tell("will-import " + edition);
        ImportReport report = imports.run(ImportRequest.of(town, feed(edition)).telling(FaultWork::tell));
        if (report.counts().refused() + report.counts().held() > 0 || report.run() == null) {
            throw new IllegalStateException(report.asText());
        }
        FaultVictim.tell("did-import");
        if (edition % 2 == 1) {
            FaultVictim.tell("will-undo");
            runs.undo(Objects.requireNonNull(report.run()));
            FaultVictim.tell("did-undo");
        }
    }

    private static void tell(Progress progress) {
        if (progress.phase() == Progress.Phase.BRINGING_IN) {
            FaultVictim.tell("kept " + progress.done());
        }
    }

    /** A person edits one service after the other. */
    void edit(int edition) {
        edit(edition % EDITED, edition);
        pause();
    }

    /** Refills the index; then changes the store without telling the index, and repairs the differences. */
    void mendIndex(int edition) {
        index.refill();
        int gone = EDITED + edition % (VILLAGE - EDITED);
        edit(gone, edition);
        FaultVictim.tell("will-edit " + gone + " 0");
        transactions.executeWithoutResult(status -> {
            UUID service = Keys.ofService(village, key(gone));
            note(service);
            note(Keys.ofService(town, key(1)));
            sql("update statement set ended_at = current_timestamp where service_id = :of", service);
            sql("delete from listing where service_id = :of", service);
            sql("update listing set version = version + 1 where service_id = :of", Keys.ofService(town, key(1)));
        });
        FaultVictim.tell("did-edit " + gone);
        index.repair();
        pause();
    }

    /** As whoever changes a listing does, so that a start after a kill looks at it. */
    private void note(UUID service) {
        store.createQuery("select id from Listing where serviceId = :of", UUID.class)
                .setParameter("of", service)
                .getResultList()
                .forEach(listing -> store.createNativeQuery(
                                "insert into listing_change (id, listing_id) values (:id, :listing)")
                        .setParameter("id", Keys.next())
                        .setParameter("listing", listing)
                        .executeUpdate());
    }

    private void sql(String statement, UUID service) {
        store.createNativeQuery(statement).setParameter("of", service).executeUpdate();
    }

    /** Records a service as its feed states it, and a newer edition of it by a person. */
    private void edit(int service, int edition) {
        FaultVictim.tell("will-edit " + service + " " + edition);
        NewStatement feed = NewStatement.byFeed(village, new UUID(0, service), null, draft(service, 0));
        listings.record(List.of(feed, NewStatement.byPerson(feed.serviceId(), PERSON, draft(service, edition))));
        FaultVictim.tell("did-edit " + service);
    }

    private static String key(int service) {
        return "g-" + service;
    }

    private static Draft draft(int service, int edition) {
        return new Draft(
                key(service),
                "Village group " + service,
                null,
                "Edition " + edition,
                "en",
                null,
                List.of(),
                List.of(),
                Status.ACTIVE,
                Draft.Organiser.unspecified(),
                Draft.Who.unspecified(),
                Draft.Participation.unspecified(),
                Draft.Contact.unspecified(),
                Draft.FirstVisit.unspecified(),
                Draft.Check.unspecified(),
                null,
                Map.of("hut", hut(), "barn", hut()));
    }

    private static Draft.MeetingPlace hut() {
        return new Draft.MeetingPlace(
                Attendance.IN_PERSON,
                null,
                null,
                "Leeds",
                "LS2 8JT",
                new LatLng(53.8, -1.55),
                Precision.EXACT,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    /** Each service meets at two places. */
    private static FeedFile feed(int edition) {
        StringBuilder rows = new StringBuilder("id,name,description,place,attendance,city,dtstart,rrule,opens_at\n");
        IntStream.range(0, TOWN).filter(i -> inTown(i, edition) > 0).forEach(i -> {
            rows.append("g-%d,Town group %d,Edition %d,hut,in-person,Leeds,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00%n"
                    .formatted(i, i, edition));
            rows.append("g-%d,,,online,online,,2025-01-09,FREQ=WEEKLY;BYDAY=TH,19:00%n".formatted(i));
        });
        return FeedFile.of("town.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
