package org.alongside.search.index;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the index is, and how changes reach it, as the settings of Hibernate Search have it. */
@Component
public class IndexSettings {

    /** The setting that chooses the engine: {@link #LUCENE} or {@link #CLUSTER}. */
    public static final String BACKEND = "spring.jpa.properties.hibernate.search.backend.type";

    public static final String LUCENE = "lucene";
    public static final String CLUSTER = "elasticsearch";

    private final boolean embedded;
    private final boolean queued;
    private final Optional<Path> root;

    public IndexSettings(
            @Value("${" + BACKEND + "}") String backend,
            @Value("${spring.jpa.properties.hibernate.search.coordination.strategy:none}") String coordination,
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.type:local-filesystem}") String type,
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.root:}") String root) {
        this.embedded = backend.equals(LUCENE);
        this.queued = coordination.equals("outbox-polling");
        boolean onDisk = embedded && type.equals("local-filesystem") && !root.isBlank();
        this.root = onDisk ? Optional.of(Path.of(root)) : Optional.empty();
    }

    /** Is the index in this process? */
    public boolean embedded() {
        return embedded;
    }

    /** Are changes queued in the store, so that several processes can share one index? */
    public boolean queued() {
        return queued;
    }

    /** The folder of all indexes of this directory; empty where the index is in memory or on a cluster. */
    public Optional<Path> root() {
        return root;
    }
}
