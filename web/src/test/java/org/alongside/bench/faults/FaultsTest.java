package org.alongside.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug is pulled at every marked point once (but those of a backup, which are in BackupTest), and at random.
 * {@code -Dfaults.kills=N -Dfaults.seed=S} for more, or others.
 */
class FaultsTest {

    private static final int KILLS = 20;

    @Test
    void aKilledDirectoryHoldsAllItAcknowledgedNothingByHalfAndAnIndexLikeItsStore(@TempDir Path folder)
            throws Exception {
        losesNothing(folder, List.of(Map.of(), Map.of()), KILLS);
    }

    /**
     * @param environments where each of the drills has its store
     * @param kills at random, unless told otherwise
     */
    static void losesNothing(Path folder, List<Map<String, String>> environments, int kills) throws Exception {
        List<FaultDrill.Plug> plugs =
                FaultsCommand.plugs(Integer.getInteger("faults.kills", kills), Long.getLong("faults.seed", 1));
        FaultTally tally = FaultDrills.pull(folder, environments, plugs, name -> {});
        System.out.print(tally.asText());
        assertThat(tally.kills()).isEqualTo(plugs.size());
        assertThat(tally.isClean()).as(tally.asText()).isTrue();
    }
}
