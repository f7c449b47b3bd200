package org.alongside.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.AlongsideApplication;
import org.alongside.operations.DataFolder;
import org.alongside.operations.OpeningFailure;
import org.alongside.operations.RunFile;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in a feed: through the running directory where there is one, else by opening the folder itself. */
@Command(
        name = "import",
        description = "Bring in a feed (CSV, GeoJSON or Open Referral UK) and tell row by row what was refused.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ends with 0: all rows came in; 1: some were refused; 2: nothing was brought in."})
public class ImportCommand implements Callable<Integer> {

    private static final int NOTHING = 2;

    @Parameters(paramLabel = "FILE", description = "The feed.")
    private Path file = Path.of("");

    @Option(names = "--network", required = true, description = "Code of the network whose feed this is, e.g. leeds.")
    private String network = "";

    @Option(names = "--licence", description = "Licence of the data, e.g. OGL-3.0.")
    private String licence = "";

    @Option(names = "--dry-run", description = "Report only; change nothing.")
    private boolean dryRun;

    @Option(names = "--allow-shrink", description = "Take out listings even where the file lost over a fifth of them.")
    private boolean allowShrink;

    @Option(
            names = "--remove-practice",
            description = "First remove all invented groups, so that this becomes a real directory.")
    private boolean removePractice;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("There is no file " + file + " to read.");
            return NOTHING;
        }
        if (Files.size(file) > FeedDesk.LARGEST) {
            System.err.println(FeedDesk.TOO_LARGE);
            return NOTHING;
        }
        FeedOrder order =
                new FeedOrder(network, file.getFileName().toString(), licence, dryRun, allowShrink, removePractice);
        Optional<RunFile> running = RunFile.find(data.path());
        if (running.isPresent()) {
            Optional<Integer> status = new RunningDirectory(running.get()).bringIn(order, file);
            if (status.isPresent()) {
                return status.get();
            }
        }
        return here(order);
    }

    private int here(FeedOrder order) throws IOException {
        List<String> settings = new ArrayList<>(data.settings());
        settings.add("--alongside.practice=false");
        try (var directory = new SpringApplicationBuilder(AlongsideApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(settings.toArray(String[]::new));
                var feed = Files.newInputStream(file)) {
            return directory.getBean(FeedDesk.class).bringIn(order, feed, System.out::println);
        } catch (BeansException e) {
            System.err.println(OpeningFailure.told(e, data.path()));
            return NOTHING;
        }
    }
}
