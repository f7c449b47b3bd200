package org.alongside.operations;

import java.nio.file.Path;
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

    public Path path() {
        return folder.toAbsolutePath().normalize();
    }

    /** How Spring is told. */
    public List<String> settings() {
        return List.of("--alongside.data=" + path());
    }
}
