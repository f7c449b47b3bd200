package org.alongside.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.importing.ImportReport;
import org.alongside.listing.draft.DraftJson;
import org.alongside.operations.DataFolder;
import org.alongside.operations.OpeningFailure;
import org.alongside.task.Task;
import org.alongside.task.TaskClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in a feed: through the running directory where there is one, else by opening the folder itself. */
@Command(
        name = "import",
        description =
                "Bring in a feed (CSV, GeoJSON or Open Referral UK) and tell what was refused, changed and retired.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What is no longer in the file is retired, unless --add is given. At most 50 MB and 100,000 rows.",
            "A directory that runs does the work itself, and goes on where this command is ended.",
            "",
            "Ends with 0: all rows came in; 1: some were refused or held; 2: nothing was brought in; 3: it was broken off, and a",
            "part is in: import the file again, which completes it."
        })
public class ImportCommand implements Callable<Integer> {

    private static final String AGAIN = "Import the file again to complete it; what is in stays.";

    @Parameters(paramLabel = "FILE", description = "The feed.")
    private Path file = Path.of("");

    @Option(names = "--network", required = true, description = "Code of the network whose feed this is, e.g. leeds.")
    private String network = "";

    @Option(names = "--licence", description = "Licence of the data, e.g. OGL-3.0.")
    private String licence = "";

    @Option(names = "--dry-run", description = "Report only; change nothing.")
    private boolean dryRun;

    @Option(names = "--add", description = "Only add and change; what is missing in the file stays.")
    private boolean add;

    @Option(names = "--allow-shrink", description = "Take out listings even where the file lost over a fifth of them.")
    private boolean allowShrink;

    @Option(
            names = "--remove-practice",
            description = "First remove all invented groups, so that this becomes a real directory.")
    private boolean removePractice;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write every problem and every changed or retired name into a file; as JSON if it ends in .json.")
    private @Nullable Path report;

    @Option(names = "--new", description = "Make a real directory of it where there is none yet.")
    private boolean makesNew;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        Optional<String> unreadable = OpeningFailure.ofFile(file);
        if (unreadable.isPresent()) {
            return nothing(unreadable.get());
        }
        if (Files.size(file) > ImportHandler.LARGEST) {
            return nothing(ImportHandler.TOO_LARGE);
        }
        if (report != null && !Files.isDirectory(report.toAbsolutePath().resolveSibling("."))) {
            return nothing("There is no folder for the report " + report + ". Make it first.");
        }
        FeedOrder order = new FeedOrder(
                network, file.getFileName().toString(), licence, dryRun, add, allowShrink, removePractice);
        if (makesNew) {
            data.mayBeNew();
        }
        Task.Ended ended = new TaskClient(data, ImportHandler.NAME, order.asMap(), file, ImportCommand::whenGone).end();
        (ended.report() == null ? System.err : System.out).println(ended.text());
        if (report != null && ended.report() != null) {
            write(report, ended.report());
        }
        return ended.exit();
    }

    private static int nothing(String why) {
        System.err.println(why);
        return ImportReport.NOTHING_IMPORTED;
    }

    private static void write(Path file, String json) throws IOException {
        boolean asJson = file.getFileName().toString().endsWith(".json");
        Files.writeString(
                file,
                asJson ? json + "\n" : DraftJson.read(json, ImportReport.class).asFullText() + "\n");
        System.out.println("The whole report is in " + file + ".");
    }

    /** The directory ended while it brought the file in. */
    private static Task.Ended whenGone(Task.@Nullable Status last) {
        if (last == null) {
            return Task.Ended.with(
                    ImportReport.NOTHING_IMPORTED,
                    "The directory does not answer any more, and had not begun. Start it, and import the file again.");
        }
        boolean reading = last.of() == 0;
        return reading
                ? Task.Ended.with(
                        ImportReport.NOTHING_IMPORTED,
                        "The directory ended while it checked the file: nothing was brought in. Start it, and import the file"
                                + " again.")
                : Task.Ended.with(
                        ImportReport.BROKEN_OFF,
                        String.format(
                                "The directory ended while it brought the file in: at least %,d of %,d services are in. %s",
                                last.done(), last.of(), AGAIN));
    }
}
