package org.alongside.upload;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.operations.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the imports. */
@Command(
        name = "imports",
        description = "List the imports there were, the last first: what each brought, and whether all of it is in.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ends with 0: told; 2: there is no directory that could tell."})
public class ImportsCommand implements Callable<Integer> {

    @Option(names = "--network", description = "Only those of this network.")
    private String network = "";

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        return TaskCommand.of(data, ImportsHandler.NAME, Map.of("network", network));
    }
}
