package org.alongside.bench.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.testing.ClusterEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link FaultsTest}, with the store in PostgreSQL and the index on OpenSearch. Both live on; the process between them dies. */
class ClusterFaultsTest {

    /** At random; fewer than on H2, for a check before landing must not take longer than people wait: -Dfaults.kills=20 for as many. */
    private static final int KILLS = 4;

    /** The queue of a process that is gone is taken over within a second, where 30 are usual. */
    private static final String SOON = """
            {"spring.jpa.properties.hibernate.search.coordination.event_processor.pulse_interval": 200,
             "spring.jpa.properties.hibernate.search.coordination.event_processor.pulse_expiration": 1000}
            """;

    @Test
    void aKilledProcessLosesNothingAndItsQueueIsTakenOver(@TempDir Path folder) throws Exception {
        FaultsTest.losesNothing(folder, List.of(environment(), environment()), KILLS);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ClusterEngines.environment());
        environment.put("SPRING_APPLICATION_JSON", SOON);
        return environment;
    }
}
