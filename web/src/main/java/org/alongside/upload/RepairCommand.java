package org.alongside.upload;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.operations.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the index equal to the store. */
@Command(
        name = "repair",
        description = "Compare every listing in store and index, mend what differs, and say what that was.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Searches go on meanwhile. A directory that runs does the same each night at half past three.",
            "",
            "Ends with 0: they are equal now; 2: there is no directory to mend; 3: it was broken off: do it again."
        })
public class RepairCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        return TaskCommand.of(data, RepairHandler.NAME, Map.of());
    }
}
