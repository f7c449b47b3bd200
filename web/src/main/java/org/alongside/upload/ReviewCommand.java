package org.alongside.upload;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.operations.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at what waits for a person. */
@Command(
        name = "review",
        description =
                "List the services that wait for a person: nobody can find them before somebody has looked at them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReviewCommand.Listed.class,
            ReviewCommand.Show.class,
            ReviewCommand.Publish.class,
            ReviewCommand.KeepHidden.class,
            ReviewCommand.Undo.class
        },
        footer = {"", "Ends with 0: listed; 2: there is no directory that could tell."})
public class ReviewCommand implements Callable<Integer> {

    private static final String ENDS =
            "Ends with 0: done; 2: nothing was changed; 3: the directory ended meanwhile: do it again.";

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        return TaskCommand.of(data, ReviewHandler.NAME, Map.of("what", "list"));
    }

    @Command(name = "list", description = "List what waits for a person.", mixinStandardHelpOptions = true)
    static final class Listed implements Callable<Integer> {

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            return TaskCommand.of(data, ReviewHandler.NAME, Map.of("what", "list"));
        }
    }

    @Command(
            name = "show",
            description = "Show one service, why it was held back, and what was decided about it.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The service's id, as ./alongside review lists it.")
        private String id = "";

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            return TaskCommand.of(data, ReviewHandler.NAME, Map.of("what", "show", "id", id));
        }
    }

    @Command(
            name = "publish",
            description = "Publish a service. It stays published when its feed comes again, unless its place changes.",
            mixinStandardHelpOptions = true,
            footer = {"", ENDS})
    static final class Publish implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The service's id, as ./alongside review lists it.")
        private String id = "";

        @Option(
                names = "--precision",
                required = true,
                description = "How exactly its place is shown: area (town and district) or ask-us (town only).")
        private String precision = "";

        @Option(names = "--by", required = true, description = "Who decides this: a name or a role. It is kept.")
        private String by = "";

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            return TaskCommand.of(
                    data, ReviewHandler.NAME, Map.of("what", "publish", "id", id, "precision", precision, "by", by));
        }
    }

    @Command(
            name = "keep-hidden",
            description = "Keep a service hidden. It is no longer listed as waiting, unless its place changes.",
            mixinStandardHelpOptions = true,
            footer = {"", ENDS})
    static final class KeepHidden implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The service's id, as ./alongside review lists it.")
        private String id = "";

        @Option(names = "--by", required = true, description = "Who decides this: a name or a role. It is kept.")
        private String by = "";

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            return TaskCommand.of(data, ReviewHandler.NAME, Map.of("what", "keep-hidden", "id", id, "by", by));
        }
    }

    @Command(
            name = "undo",
            description = "Take the last decision about a service back: it waits again.",
            mixinStandardHelpOptions = true,
            footer = {"", ENDS})
    static final class Undo implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The service's id.")
        private String id = "";

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws IOException {
            return TaskCommand.of(data, ReviewHandler.NAME, Map.of("what", "undo", "id", id));
        }
    }
}
