package org.alongside.upload;

import java.io.Console;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.operations.DataFolder;
import org.alongside.task.TaskRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after networks. */
@Command(
        name = "network",
        description = "Look after the networks of a directory.",
        mixinStandardHelpOptions = true,
        subcommands = NetworkCommand.Remove.class)
public class NetworkCommand {

    @Command(
            name = "remove",
            description = "Take a network out, with every group it ever listed. Its feed can bring it in again.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Ends with 0: it is gone; 2: nothing was changed; 3: the directory ended meanwhile: do it again."
            })
    static final class Remove implements Callable<Integer> {

        @Parameters(paramLabel = "CODE", description = "The network's code, e.g. leeds.")
        private String code = "";

        @Option(names = "--yes", description = "Do not ask.")
        private boolean yes;

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            if (!yes && !confirms()) {
                System.err.println("Nothing was changed. To take " + code + " out without being asked, add --yes.");
                return TaskRunner.NOTHING;
            }
            return TaskCommand.of(data, TakeBackHandlers.NETWORK, Map.of("network", code));
        }

        private boolean confirms() {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return false;
            }
            String answer = console.readLine("Take out %s, with all its groups? Type its code to go on: ", code);
            return code.equals(answer == null ? "" : answer.strip());
        }
    }
}
