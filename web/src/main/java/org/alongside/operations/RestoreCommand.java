package org.alongside.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a backup back, into a folder that holds no directory yet. */
@Command(
        name = "restore",
        description = "Make a directory from a backup, in a folder that holds none.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ends with 0: everything is back; 1: nothing was restored."})
public class RestoreCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("There is no file " + file + " to read.");
            return FAILED;
        }
        try {
            System.out.println(Backup.restore(file, data.path()).told());
            System.out.println("Open it with: ./alongside start --data " + data.path());
            return 0;
        } catch (Backup.UnusableException | SQLException e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }
}
