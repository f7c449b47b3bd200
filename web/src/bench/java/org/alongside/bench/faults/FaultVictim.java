package org.alongside.bench.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.alongside.bench.BenchDirectory;
import org.alongside.listing.Listings;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.springframework.beans.BeansException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The process whose plug {@link FaultDrill} pulls: opens the directory without the site, tells what it holds, then imports, takes imports
 * back, edits, and refills and mends the index, all at once, until it is killed. Each line it prints ends with a full stop: what was
 * cut short was never acknowledged.
 */
@Command(name = "victim", hidden = true)
public final class FaultVictim implements Callable<Integer> {

    /** The store holds what no drill put there. */
    static final int NOT_OURS = 3;

    static final String FULL_STOP = " .";

    private static final String TOWN = "drill-town-";
    private static final String VILLAGE = "drill-village-";

    @Option(names = "--data", required = true)
    private Path folder = Path.of("");

    @Option(names = "--own-store")
    private boolean ownStore;

    @Option(names = "--round", description = "A new town and village for each, so that their history stays short.")
    private int round;

    @Option(names = "--import", description = "The first edition to import.")
    private int nextImport;

    @Option(names = "--edit", description = "The first number no edit had before.")
    private int nextEdit;

    @Option(names = "--look", description = "Tell what is there, and end.")
    private boolean look;

    @Override
    public Integer call() throws InterruptedException {
        try (BenchDirectory directory =
                BenchDirectory.withoutWeb(folder, ownStore ? BenchDirectory.OWN_STORE : List.of())) {
            Networks networks = directory.get(Networks.class);
            if (networks.list().stream().anyMatch(network -> !isOurs(network))) {
                System.err.println("The store holds a directory. A drill needs an empty one of its own.");
                return NOT_OURS;
            }
            FaultWork work = new FaultWork(directory, TOWN + round, VILLAGE + round);
            forget(directory.get(Listings.class), round - 1);
            new FaultSurvey(directory, TOWN + round, VILLAGE + round).tell();
            if (!look) {
                start("importer", nextImport, work::importAndUndo);
                start("editor", nextEdit, work::edit);
                start("mender", nextEdit, work::mendIndex);
                Thread.currentThread().join();
            }
            return 0;
        } catch (BeansException e) {
            e.printStackTrace();
            return 1;
        }
    }

    /** Where the forgetting is cut short, the next process does it again. */
    private static void forget(Listings listings, int earlier) {
        listings.withdrawSource(TOWN + earlier);
        listings.withdrawSource(VILLAGE + earlier);
    }

    private static boolean isOurs(Network network) {
        return network.code().startsWith(TOWN) || network.code().startsWith(VILLAGE);
    }

    /** One line, which the kernel keeps for the drill whatever becomes of this process. */
    static synchronized void tell(String line) {
        System.out.println(line + FULL_STOP);
        System.out.flush();
    }

    /** Each endless piece of work has a thread of its own; where one fails, so does the process, and the drill says why. */
    private static void start(String name, int first, IntConsumer work) {
        Thread.ofPlatform().name(name).start(() -> {
            try {
                IntStream.iterate(first, next -> next + 1).forEach(work);
            } catch (RuntimeException e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }
}
