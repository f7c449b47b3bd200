package org.alongside.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.AlongsideApplication;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the directory and serves it until it is stopped. */
@Command(
        name = "start",
        description = "Open the directory and serve it. Ctrl-C stops it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public class StartCommand implements Callable<Integer> {

    /** For {@code main}: the server lives on in its own threads. */
    public static final int STILL_RUNNING = -1;

    private static final int FAILED = 1;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--port", description = "Port to listen on (default: ${DEFAULT-VALUE}).", defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--host",
            description = "Address to listen on (default: this machine only; 0.0.0.0 is all).",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(names = "--empty", description = "Start a real directory, without the practice groups.")
    private boolean empty;

    @Option(
            names = "--existing",
            description = "Open a directory that is there already and never make one. For services, so that a disk that"
                    + " is not mounted yet is not taken for a new directory.")
    private boolean existing;

    @Override
    public Integer call() {
        Optional<String> refusal = RunFile.find(data.path())
                .filter(RunFile::alone)
                .map(running -> OpeningFailure.alreadyOpen(running, data.path()))
                .or(() -> Ports.refusal(host, port));
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            return FAILED;
        }
        if (!existing) {
            data.mayBeNew();
        }
        List<String> settings = new ArrayList<>(data.settings());
        settings.add("--server.port=" + port);
        settings.add("--server.address=" + host);
        settings.add("--alongside.practice=" + !empty);
        settings.add("--alongside.announce=true");
        System.out.println("Opening the directory in " + data.path() + " ...");
        try {
            SpringApplication.run(AlongsideApplication.class, settings.toArray(String[]::new));
            return STILL_RUNNING;
        } catch (RuntimeException e) {
            System.err.println(OpeningFailure.describe(e, data.path()));
            return FAILED;
        }
    }
}
