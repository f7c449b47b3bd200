package org.alongside.bench.faults;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What killed processes had acknowledged, and so must be there; and what they had announced, and so may be. Editions by service, 0 for one
 * that is not listed.
 */
final class FaultLedger {

    /** Services an import keeps at a time. */
    private static final int BATCH = 200;

    private int[] town = new int[FaultWork.TOWN];
    private int[] beforeImport = town;
    private int[] village = new int[FaultWork.VILLAGE];
    private final Map<Integer, Integer> edits = new HashMap<>();
    private int @Nullable [] coming;
    private boolean undoing;
    private int kept;
    private int lastImport;
    private boolean cutShort;
    private int lastEdit;

    /**
     * What was wrong when a directory was open again.
     *
     * @param lost services without something that was acknowledged, or with something nobody said
     * @param half services that are there by half, and deeds that were done by half
     * @param differs listings that index and store tell differently
     */
    record Loss(int lost, int half, int differs) {

        boolean isNone() {
            return lost + half + differs == 0;
        }
    }

    /** The edition to import next: the one that was cut short, again, so that it is completed. */
    int nextImport() {
        return cutShort ? lastImport : lastImport + 1;
    }

    int nextEdit() {
        return lastEdit + 1;
    }

    /** A new town and village, of which nobody has said anything. */
    void beginAnew() {
        town = new int[FaultWork.TOWN];
        village = new int[FaultWork.VILLAGE];
        coming = null;
        cutShort = false;
        edits.clear();
    }

    /** A deed, announced or acknowledged. */
    void note(List<String> words) {
        switch (words.getFirst()) {
            case "will-import" -> {
                lastImport = Integer.parseInt(words.get(1));
                coming = townIn(lastImport);
                cutShort = true;
                undoing = false;
                kept = 0;
            }
            case "kept" -> kept = Integer.parseInt(words.get(1));
            case "did-import" -> {
                beforeImport = town;
                town = taken();
                cutShort = false;
            }
            case "will-undo" -> {
                coming = beforeImport;
                undoing = true;
            }
            case "did-undo" -> town = taken();
            case "will-edit" -> {
                int edition = Integer.parseInt(words.get(2));
                lastEdit = Math.max(lastEdit, edition);
                edits.put(Integer.parseInt(words.get(1)), edition);
            }
            case "did-edit" -> {
                int service = Integer.parseInt(words.get(1));
                village[service] = Objects.requireNonNull(edits.remove(service));
            }
            default -> throw new IllegalArgumentException("not a deed: " + words);
        }
    }

    private static int[] townIn(int edition) {
        return IntStream.range(0, FaultWork.TOWN)
                .map(service -> FaultWork.inTown(service, edition))
                .toArray();
    }

    private int[] taken() {
        int[] taken = coming == null ? town : coming;
        coming = null;
        return taken;
    }

    /** Compares with what is there; from now on that is what must be there. */
    Loss compare(int[] townSeen, int[] villageSeen, int half, int differs) {
        Loss loss = new Loss(
                lostInTown(townSeen) + lostInVillage(villageSeen),
                half + torn(townSeen) + torn(villageSeen) + halfDone(townSeen),
                differs);
        town = townSeen.clone();
        village = villageSeen.clone();
        coming = null;
        edits.clear();
        return loss;
    }

    private int lostInTown(int[] seen) {
        int acknowledged = undoing ? 0 : kept;
        return (int) IntStream.range(0, seen.length)
                .filter(i -> coming == null
                        ? seen[i] != town[i]
                        : seen[i] != coming[i] && (i < acknowledged || seen[i] != town[i]))
                .count();
    }

    private int lostInVillage(int[] seen) {
        return (int) IntStream.range(0, seen.length)
                .filter(i -> seen[i] != village[i] && seen[i] != edits.getOrDefault(i, village[i]))
                .count();
    }

    private static int torn(int[] seen) {
        return (int) Arrays.stream(seen)
                .filter(edition -> edition == FaultSurvey.TORN)
                .count();
    }

    /** An import goes in by whole batches from its beginning, and what it retires in one, last; an undo all at once. */
    private int halfDone(int[] seen) {
        if (coming == null) {
            return 0;
        }
        int[] target = coming;
        if (undoing) {
            return Arrays.equals(seen, target) || Arrays.equals(seen, town) ? 0 : 1;
        }
        int listed = 0;
        int in = 0;
        boolean prefix = true;
        boolean retired = false;
        for (int i = 0; i < seen.length; i++) {
            if (target[i] == 0) {
                retired |= seen[i] != town[i];
                continue;
            }
            listed++;
            boolean isIn = seen[i] == target[i];
            prefix &= !isIn || in == listed - 1;
            in += isIn ? 1 : 0;
        }
        boolean whole = in == listed || (in % BATCH == 0 && !retired);
        return prefix && whole ? 0 : 1;
    }
}
