package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The power goes while a directory is at work, again and again, and what was acknowledged must be there. {@code -Doutside.kills=N
 * -Doutside.seed=S} for more, or others.
 */
class KillsOutsideTest {

    private static final int KILLS = 5;

    @TempDir
    Path folder = Path.of("");

    /** What is under way when the power goes. */
    private enum Deed {
        IMPORT,
        UNDO,
        BACKUP,
        RESTORE,
        REFILL
    }

    @Test
    void nothingAcknowledgedIsLostAndTheIndexIsLikeTheStore() throws IOException {
        long seed = Long.getLong("outside.seed", 1);
        Random chance = new Random(seed);
        Map<Deed, Integer> done = new EnumMap<>(Deed.class);
        Path data = folder.resolve("directory");
        KilledTown town = new KilledTown(folder);
        try (Product first = Product.start(data, "--empty")) {
            town.importNext(data).waitFor();
            first.kill();
        }
        for (int kill = 0; kill < Integer.getInteger("outside.kills", KILLS); kill++) {
            Deed deed = Deed.values()[kill % Deed.values().length];
            if (deed == Deed.REFILL) {
                FileSystemUtils.deleteRecursively(data.resolve("index"));
                killWhileOpening(data, chance);
            }
            try (Product product = Product.start(data, "--empty")) {
                product.waitUntilUp();
                town.isAsAcknowledged(product, "kill " + kill + " of seed " + seed);
                if (deed != Deed.REFILL) {
                    KilledTown.Running running = town.begin(deed.name(), data);
                    Product.pause(chance.nextInt(5_000));
                    if (deed == Deed.RESTORE) {
                        running.kill();
                        town.restoresAgain();
                    } else {
                        product.kill();
                        running.waitFor();
                    }
                }
                product.kill();
            }
            done.merge(deed, 1, Integer::sum);
        }
        try (Product last = Product.start(data, "--empty")) {
            last.waitUntilUp();
            town.isAsAcknowledged(last, "the end of seed " + seed);
            Command.Ended repair = Command.run("repair", "--data", data.toString());
            assertThat(repair.status()).as(repair.said()).isZero();
            assertThat(repair.said()).contains("Index and store are equal");
        }
        System.out.println("kills from outside: " + done + ", acknowledged: " + town.acknowledged());
    }

    private static void killWhileOpening(Path data, Random chance) {
        try (Product opening = Product.begin(data, Map.of(), "--empty")) {
            Product.pause(1_000 + chance.nextInt(9_000));
            opening.kill();
        }
    }
}
