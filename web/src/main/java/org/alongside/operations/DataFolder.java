package org.alongside.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options every command shares: which folder holds the directory, and whose settings it has. */
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
    private Optional<String> profile = Optional.empty();

    private boolean mayBeNew;

    public Path path() {
        return folder.toAbsolutePath().normalize();
    }

    /** As they would be typed for another command. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--data", path().toString()));
        profile.ifPresent(name -> words.addAll(List.of("--profile", name)));
        return words;
    }

    /** Spring settings for a directory that exists, or for one that may be created if the command allows it. */
    public List<String> settings() {
        return settings(path(), mayBeNew);
    }

    /** Where there is no directory yet, one is made. */
    public void mayBeNew() {
        mayBeNew = true;
    }

    /** As if the store lay in another folder. */
    public List<String> settings(Path store, boolean mayBeNew) {
        List<String> settings = new ArrayList<>(List.of(
                "--alongside.data=" + store,
                "--alongside.new=" + mayBeNew,
                "--spring.config.additional-location=" + String.join(",", locations())));
        profile.ifPresent(name -> settings.add("--spring.profiles.active=" + name));
        return settings;
    }

    /**
     * The folders of {@code application.yaml}, the last first: beside the data, beside the command, and any other that the operator names.
     */
    private Set<String> locations() {
        Set<String> locations = new LinkedHashSet<>();
        Optional.ofNullable(System.getenv("SPRING_CONFIG_ADDITIONAL_LOCATION")).ifPresent(locations::add);
        Optional.ofNullable(System.getProperty("alongside.home"))
                .ifPresent(home -> locations.add(config(Path.of(home))));
        locations.add(config(path()));
        return locations;
    }

    private static String config(Path folder) {
        return "optional:file:" + folder.resolve("config") + "/";
    }
}
