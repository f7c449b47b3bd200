package org.alongside.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.backup.content.BackupFile;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.operations.DataFolder;
import org.alongside.operations.OpeningFailure;
import org.alongside.operations.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a backup back, into a folder that holds no directory yet or an empty PostgreSQL database. */
@Command(
        name = "restore",
        description = "Make a directory from a backup, in a folder or a database that holds none.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Every row is compared with what was put into the backup before it says that it is done. Nothing in the file is run;",
            "but what is in it is shown to the public, so restore only what you made or trust.",
            "",
            "Ends with 0: everything is back; 1: nothing was restored."
        })
public class RestoreCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        Optional<String> unreadable = OpeningFailure.ofFile(file);
        if (unreadable.isPresent()) {
            System.err.println(unreadable.get());
            return FAILED;
        }
        try (BackupFile backup = BackupFile.open(file)) {
            System.out.println(RestoredFolder.from(backup, data).summary());
            System.out.println("Every row is the same as in the backup. Open it with: ./alongside start "
                    + String.join(" ", data.words()));
            return 0;
        } catch (UnusableBackupException e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("Nothing was restored: " + OpeningFailure.describe(e, data.path()));
            return FAILED;
        }
    }
}
