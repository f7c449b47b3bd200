package org.alongside.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alongside.bench.faults.FaultLedger.Loss;
import org.junit.jupiter.api.Test;

/** A drill is worth what its ledger sees. */
class FaultLedgerTest {

    private static final int TOLD = FaultWork.STEADY;

    private final FaultLedger ledger = new FaultLedger();

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        note("will-import 2", "kept 200", "did-import", "will-edit 3 7", "did-edit 3");
        assertThat(ledger.compare(town(2, TOLD), village(3, 7), 0, 0)).isEqualTo(new Loss(0, 0, 0));
        note("will-edit 3 8", "did-edit 3");
        assertThat(ledger.compare(town(2, TOLD - 1), village(3, 7), 0, 0)).isEqualTo(new Loss(2, 0, 0));
    }

    @Test
    void anAnnouncedEditMayBeThereOrNotButNothingElse() {
        note("will-edit 3 7");
        assertThat(ledger.compare(town(0, 0), village(3, 7), 0, 0).isNone()).isTrue();
        note("will-edit 3 8");
        assertThat(ledger.compare(town(0, 0), village(3, 7), 0, 0).isNone()).isTrue();
        note("will-edit 3 9");
        assertThat(ledger.compare(town(0, 0), village(3, 5), 0, 0)).isEqualTo(new Loss(1, 0, 0));
    }

    @Test
    void anImportGoesInByWholeBatches() {
        note("will-import 2", "kept 200");
        assertThat(ledger.compare(town(2, 200), village(0, 0), 0, 0).isNone()).isTrue();
        note("will-import 2", "kept 200");
        assertThat(ledger.compare(town(2, 215), village(0, 0), 0, 0)).isEqualTo(new Loss(0, 1, 0));
    }

    @Test
    void anImportThatWasCutShortIsCompletedBySayingItAgain() {
        note("will-import 2", "kept 200");
        assertThat(ledger.compare(town(2, 200), village(0, 0), 0, 0).isNone()).isTrue();
        assertThat(ledger.nextImport()).isEqualTo(2);
        note("will-import 2", "kept 200", "did-import");
        assertThat(ledger.compare(town(2, TOLD), village(0, 0), 0, 0).isNone()).isTrue();
        assertThat(ledger.nextImport()).isEqualTo(3);
    }

    @Test
    void anImportIsTakenBackAllAtOnce() {
        note("will-import 2", "did-import", "will-import 3", "did-import", "will-undo");
        int[] half = town(3, FaultWork.TOWN);
        Arrays.fill(half, 0, 200, 2);
        assertThat(ledger.compare(half, village(0, 0), 0, 0)).isEqualTo(new Loss(0, 1, 0));
    }

    @Test
    void aServiceWhosePlacesDifferIsThereByHalf() {
        note("will-edit 3 7");
        assertThat(ledger.compare(town(0, 0), village(3, FaultSurvey.TORN), 0, 0)
                        .half())
                .isEqualTo(1);
    }

    private void note(String... lines) {
        for (String line : lines) {
            ledger.note(List.of(line.split(" ", -1)));
        }
    }

    private static int[] town(int edition, int services) {
        int[] town = new int[FaultWork.TOWN];
        Arrays.fill(town, 0, services, edition);
        return town;
    }

    private static int[] village(int service, int edition) {
        int[] village = new int[FaultWork.VILLAGE];
        village[service] = edition;
        return village;
    }
}
