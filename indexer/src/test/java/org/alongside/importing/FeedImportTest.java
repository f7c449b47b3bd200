package org.alongside.importing;

import static org.alongside.importing.AFeed.aFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.alongside.listing.Keys;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.listing.draft.Draft;
import org.alongside.network.Networks;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class FeedImportTest {

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportUndo takingBack;

    @Autowired
    private Listings listings;

    @Autowired
    private Networks networks;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ADirectory directory;

    @Autowired
    private EntityManager store;

    @BeforeEach
    void empty() {
        directory.clear();
    }

    @Test
    void sameFileTwiceChangesNothing() {
        ImportReport first = feedImport.run(AFeed.of(450).into("town"));
        List<String> before = state();
        ImportReport second = feedImport.run(AFeed.of(450).into("town"));

        assertThat(first.counts().added()).isEqualTo(450);
        assertThat(List.of(
                        second.counts().added(),
                        second.counts().changed(),
                        second.counts().unchanged(),
                        second.counts().retired()))
                .containsExactly(0, 0, 450, 0);
        assertThat(state()).isEqualTo(before);
        assertThat(directory.counts().get("statement")).isEqualTo(450L);
        assertThat(index.drift().isNone()).isTrue();
        assertThat(second.exitStatus()).isEqualTo(ImportReport.FINE);
    }

    @Test
    void changedRowChangesItsServiceAlone() {
        feedImport.run(aFeed().with("a", "Tea").with("b", "Toast").into("town"));
        ImportReport report = feedImport.run(
                aFeed().with("a", "Tea").with("b", "Toast and jam").into("town"));

        assertThat(List.of(
                        report.counts().added(),
                        report.counts().changed(),
                        report.counts().unchanged()))
                .containsExactly(0, 1, 1);
        assertThat(directory.names()).containsExactly("Tea", "Toast and jam");
    }

    @Test
    void undoneRunLeavesEverythingAsItWas() {
        feedImport.run(
                aFeed().with("a", "Tea").with("b", "Toast").with("c", "Cake").into("town"));
        List<String> before = state();
        ImportReport report = feedImport.run(aFeed().with("a", "Tea at two")
                .with("b", "Toast")
                .with("d", "Dancing")
                .into("town"));
        assertThat(List.of(
                        report.counts().added(),
                        report.counts().changed(),
                        report.counts().retired()))
                .containsExactly(1, 1, 1);
        assertThat(state()).isNotEqualTo(before);

        runs.undo(Objects.requireNonNull(report.run()));

        assertThat(state()).isEqualTo(before);
        assertThat(index.drift().isNone()).isTrue();
        assertThat(runs.list("town").getFirst().undoneAt()).isNotNull();
        assertThat(runs.list("town").getFirst().report().orElseThrow().counts().added())
                .isEqualTo(1);
    }

    @Test
    void runsOfBothKindsCanBeDoneAgainAfterUndo() {
        ImportReport report = feedImport.run(aFeed().with("a", "Tea").into("town"));
        runs.undo(Objects.requireNonNull(report.run()));
        assertThat(directory.names()).isEmpty();

        feedImport.run(aFeed().with("a", "Tea").into("town"));
        assertThat(directory.names()).containsExactly("Tea");
    }

    @Test
    void handEditStandsAgainstTheSameFeedAndYieldsToNews() {
        feedImport.run(aFeed().with("a", "Tea", "We talk.", "01632 960001").into("town"));
        listings.record(List.of(NewStatement.byPerson(
                Keys.ofService("town", "a"), "person:7", renamed(onlyListing(), "Tea and talk"))));
        assertThat(directory.names()).containsExactly("Tea and talk");

        feedImport.run(aFeed().with("a", "Tea", "We talk.", "01632 960001").into("town"));
        feedImport.run(aFeed().with("a", "Tea", "We talk.", "01632 960002").into("town"));
        assertThat(directory.names()).containsExactly("Tea and talk");
        assertThat(onlyListing().service().contact().phone()).isEqualTo("01632 960002");

        feedImport.run(
                aFeed().with("a", "Tea at three", "We talk.", "01632 960002").into("town"));
        assertThat(directory.names()).containsExactly("Tea at three");
    }

    @Test
    void whatIsNoLongerInTheFileIsRetired() {
        feedImport.run(AFeed.of(20).into("town"));
        ImportReport report = feedImport.run(AFeed.of(17).into("town"));

        assertThat(report.counts().retired()).isEqualTo(3);
        assertThat(directory.names()).hasSize(17);
        assertThat(index.drift().isNone()).isTrue();
    }

    @Test
    void additionRetiresNothing() {
        feedImport.run(AFeed.of(5).into("town"));
        feedImport.run(aFeed().with("x", "Extra").into("town").asAddition());
        assertThat(directory.names()).hasSize(6);
    }

    @Test
    void fileThatLostMoreThanAFifthRetiresNothingUntilAllowed() {
        feedImport.run(AFeed.of(20).into("town"));
        ImportReport report = feedImport.run(AFeed.of(5).into("town"));

        assertThat(List.of(report.counts().retired(), report.counts().held())).containsExactly(0, 15);
        assertThat(report.asText()).contains("15 of 20 services are no longer in the file");
        assertThat(report.exitStatus()).isEqualTo(ImportReport.SOME_REFUSED);
        assertThat(directory.names()).hasSize(20);

        assertThat(feedImport
                        .run(AFeed.of(5).into("town").allowingToShrink())
                        .counts()
                        .retired())
                .isEqualTo(15);
        assertThat(directory.names()).hasSize(5);
    }

    @Test
    void refusedRowKeepsWhatWasListedUnderItsId() {
        feedImport.run(aFeed().with("a", "Tea").with("b", "Toast").into("town"));
        ImportReport report = feedImport.run(
                aFeed().with("a", "Tea ".repeat(100)).with("b", "Toast").into("town"));

        assertThat(List.of(report.counts().refused(), report.counts().retired()))
                .containsExactly(1, 0);
        assertThat(directory.names()).containsExactly("Tea", "Toast");
    }

    @Test
    void rowWithoutIdHoldsBackAllRetiring() {
        feedImport.run(aFeed().with("a", "Tea").with("b", "Toast").into("town"));
        ImportReport report =
                feedImport.run(aFeed().with("a", "Tea").with("", "Toast").into("town"));

        assertThat(List.of(
                        report.counts().refused(),
                        report.counts().retired(),
                        report.counts().held()))
                .containsExactly(1, 0, 1);
        assertThat(directory.names()).containsExactly("Tea", "Toast");
    }

    @Test
    void dryRunTellsTheSameAndKeepsNothing() {
        feedImport.run(AFeed.of(20).into("town"));
        List<String> before = state();
        int runsBefore = runs.list("town").size();
        ImportRequest request = AFeed.of(18).with("new", "New one").into("town");

        ImportReport dry = feedImport.run(request.asDryRun());
        assertThat(state()).isEqualTo(before);
        assertThat(index.drift().isNone()).isTrue();
        assertThat(runs.list("town")).hasSize(runsBefore);

        ImportReport wet = feedImport.run(request);
        assertThat(List.of(
                        dry.counts().added(),
                        dry.counts().changed(),
                        dry.counts().unchanged(),
                        dry.counts().retired()))
                .containsExactly(
                        wet.counts().added(),
                        wet.counts().changed(),
                        wet.counts().unchanged(),
                        wet.counts().retired())
                .containsExactly(1, 0, 18, 2);
    }

    @Test
    void dryRunOfAnUnknownNetworkLeavesADirectoryNew() {
        feedImport.run(aFeed().with("a", "Tea").into("town").asDryRun());
        assertThat(networks.isNew()).isTrue();
        assertThat(networks.list()).isEmpty();
    }

    @Test
    void secondImportOfANetworkAtOnceIsRefused() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<ImportReport> first = CompletableFuture.supplyAsync(
                () -> feedImport.run(aFeed().with("a", "Tea").into("town").telling(progress -> {
                    inside.countDown();
                    awaits(go);
                })));
        inside.await();
        ImportReport second = feedImport.run(aFeed().with("b", "Toast").into("town"));
        go.countDown();

        assertThat(second.exitStatus()).isEqualTo(ImportReport.NOTHING_IMPORTED);
        assertThat(second.asText()).contains("another import of this network is running");
        assertThat(first.get().counts().added()).isEqualTo(1);
        assertThat(directory.names()).containsExactly("Tea");
    }

    @Test
    void networkCodeIsCheckedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aFeed().into("Town Hall"))
                .withMessageStartingWith("network must be");
    }

    @Test
    void practiceGroupsNeverEnterARealDirectory() {
        feedImport.run(aFeed().with("a", "Tea").into("town"));
        ImportReport report =
                feedImport.run(aFeed().with("b", "Invented").into("leeds").asPractice());

        assertThat(report.exitStatus()).isEqualTo(ImportReport.NOTHING_IMPORTED);
        assertThat(directory.names()).containsExactly("Tea");
    }

    @Test
    void everyChangedAndRetiredNameIsTold() {
        feedImport.run(
                aFeed().with("a", "Tea").with("b", "Toast").with("c", "Cake").into("town"));
        ImportReport report = feedImport.run(aFeed().with("a", "Tea at two")
                .with("b", "Toast", "We eat.", "01632 960001")
                .with("d", "Dancing")
                .into("town"));

        assertThat(report.names().changedNames()).containsExactly("Tea at two (was Tea)", "Toast");
        assertThat(report.names().retiredNames()).containsExactly("Cake");
        assertThat(report.asText()).contains("changed  Toast", "retired  Cake");
        assertThat(report.asText().lines().toList().getLast()).startsWith("feed.csv into town: 3 read");
    }

    @Test
    void theSameProblemInManyRowsIsToldOnceAndNamesAreCutShort() {
        AFeed many = AFeed.of(120);
        IntStream.range(0, 1200).forEach(i -> many.with("", "Nameless " + i));
        ImportReport report = feedImport.run(many.into("town"));

        assertThat(report.asText())
                .contains("1,200 times, first in row 122, id: ")
                .hasLineCount(2);
        assertThat(report.asFullText().lines()).hasSize(1201);
        ImportReport changed = feedImport.run(changedFeed(120));
        assertThat(changed.asText()).contains("and 70 more: --report FILE");
        assertThat(changed.asFullText()).contains("changed  Group number 120");
    }

    private static ImportRequest changedFeed(int groups) {
        AFeed feed = aFeed();
        IntStream.rangeClosed(1, groups)
                .forEach(i -> feed.with("g-" + i, "Group number " + i, "We sing.", "01632 960001"));
        return feed.into("town");
    }

    @Test
    void anImportThatIsToStopEndsAfterTheBatchInHandAndTheSameFileCompletesIt() {
        AtomicBoolean stopping = new AtomicBoolean();
        ImportReport report = feedImport.run(AFeed.of(450)
                .into("town")
                .telling(progress -> stopping.set(progress.phase() == Progress.Phase.BRINGING_IN))
                .until(stopping::get));

        assertThat(report.exitStatus()).isEqualTo(ImportReport.BROKEN_OFF);
        assertThat(List.of(report.counts().read(), report.counts().added())).containsExactly(450, 200);
        assertThat(report.asText()).contains("a part of the file is in", "(broken off)");
        assertThat(directory.names()).hasSize(200);
        assertThat(runs.list("town").getFirst().finishedAt()).isNull();

        ImportReport again = feedImport.run(AFeed.of(450).into("town"));
        assertThat(List.of(again.counts().added(), again.counts().unchanged())).containsExactly(250, 200);
        assertThat(again.exitStatus()).isEqualTo(ImportReport.FINE);
    }

    @Test
    void anImportThatIsStoppedWhileItIsCheckedBringsNothingIn() {
        ImportReport report = feedImport.run(AFeed.of(600).into("town").until(() -> true));

        assertThat(report.exitStatus()).isEqualTo(ImportReport.NOTHING_IMPORTED);
        assertThat(report.asText()).contains("stopped before anything was brought in");
        assertThat(directory.names()).isEmpty();
    }

    @Test
    void aRemovedNetworkIsGoneWithAllItsGroupsAndItsHandEdits() {
        feedImport.run(AFeed.of(450).into("town"));
        feedImport.run(aFeed().with("b", "Toast").into("village"));
        listings.record(List.of(NewStatement.byPerson(
                Keys.ofService("town", "g-1"), "person:7", renamed(listingNamed("Group number 1"), "Hand made"))));

        assertThat(takingBack.network("town").servicesGone()).isEqualTo(450);

        assertThat(directory.names()).containsExactly("Toast");
        assertThat(networks.find("town")).isEmpty();
        assertThat(index.drift().isNone()).isTrue();
        assertThat(runs.list("town"))
                .allSatisfy(run -> assertThat(run.undoneAt()).isNotNull());
        assertThatThrownBy(() -> takingBack.network("town"))
                .hasMessage("There is no network town. There are: village.");
    }

    @Test
    void aLargeRunIsTakenBackAtOnceAndTheIndexFollows() {
        feedImport.run(AFeed.of(700).into("town"));
        List<String> before = state();
        ImportReport report = feedImport.run(changedFeed(700));
        assertThat(report.counts().changed()).isEqualTo(700);

        assertThat(takingBack.run(Objects.requireNonNull(report.run())).servicesChanged())
                .isEqualTo(700);

        assertThat(state()).isEqualTo(before);
        assertThat(index.drift().isNone()).isTrue();
    }

    private Listing listingNamed(String name) {
        return store.createQuery("from Listing where name = :name", Listing.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Listing onlyListing() {
        return store.createQuery("from Listing", Listing.class).getSingleResult();
    }

    /** The whole service of a listing under another name, as a person who edits it would say it. */
    private Draft renamed(Listing listing, String name) {
        Draft was = listing.service();
        TreeMap<String, Draft.MeetingPlace> places = new TreeMap<>();
        places.put(listing.placeKey(), listing.shownPlace());
        return new Draft(
                was.key(),
                name,
                was.alternateName(),
                was.description(),
                was.language(),
                was.kind(),
                was.offers(),
                was.topics(),
                was.status(),
                was.organiser(),
                was.who(),
                was.participation(),
                was.contact(),
                was.firstVisit(),
                was.check(),
                was.review(),
                places);
    }

    /** Id and hash of each listing: equal lists, equal directories. */
    private List<String> state() {
        return store.createQuery("select id, hash from Listing order by id", Object[].class).getResultList().stream()
                .map(row -> (UUID) row[0] + " " + row[1])
                .toList();
    }
}
