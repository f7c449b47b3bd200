package org.alongside.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option every command shares: which folder holds the directory. */
public class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the directory (default: ${DEFAULT-VALUE}).",
            defaultValue = ".alongside")
    private Path folder = Path.of(".alongside");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "cluster: the store is PostgreSQL, the index OpenSearch or Elasticsearch (see OPERATING).")
    private String profile = "";

    public Path path() {
        return folder.toAbsolutePath().normalize();
    }

    /** How Spring is told. */
    public List<String> settings() {
        List<String> settings = new ArrayList<>(List.of("--alongside.data=" + path()));
        if (!profile.isEmpty()) {
            settings.add("--spring.profiles.active=" + profile);
        }
        return settings;
    }
}
