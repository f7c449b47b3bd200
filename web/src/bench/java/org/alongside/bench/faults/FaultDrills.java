package org.alongside.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several drills side by side, each on a store of its own: most of a drill is waiting for a process to start. */
final class FaultDrills {

    private FaultDrills() {}

    /**
     * Pulls each plug once.
     *
     * @param environments one for each drill: where its store is, or nothing for H2 in a folder
     * @param progress told of each kill, by any of the drills
     */
    static FaultTally pull(
            Path folder, List<Map<String, String>> environments, List<FaultDrill.Plug> plugs, Consumer<String> progress)
            throws IOException, InterruptedException {
        List<String> program = FaultClassPath.arguments(folder);
        List<FaultDrill> drills = new ArrayList<>();
        for (Map<String, String> environment : environments) {
            FaultDrill drill = new FaultDrill(folder.resolve("drill" + drills.size()), program, environment);
            // One after the other: the first process that ends by itself leaves the archive of its classes to all.
            drill.look();
            drills.add(drill);
        }
        FaultTally tally = new FaultTally();
        try (ExecutorService lanes = Executors.newFixedThreadPool(drills.size())) {
            List<Future<FaultTally>> seen = IntStream.range(0, drills.size())
                    .mapToObj(lane ->
                            lanes.submit(() -> drills.get(lane).pull(dealt(plugs, lane, drills.size()), progress)))
                    .toList();
            for (Future<FaultTally> lane : seen) {
                tally.add(lane.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return tally;
    }

    private static List<FaultDrill.Plug> dealt(List<FaultDrill.Plug> plugs, int lane, int lanes) {
        return IntStream.range(0, plugs.size())
                .filter(i -> i % lanes == lane)
                .mapToObj(plugs::get)
                .toList();
    }
}
