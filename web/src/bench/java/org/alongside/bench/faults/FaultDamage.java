package org.alongside.bench.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.bench.BenchDirectory;
import org.alongside.bench.contender.Answer;
import org.alongside.search.ListingQuery;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.util.FileSystemUtils;

/** Damages one file of a closed index after the other, opens the directory, and compares its answers with those before. */
final class FaultDamage {

    private static final int LISTINGS = 2_000;
    private static final int QUESTIONS = 40;

    private final Path folder;
    private final Path index;
    private final Path whole;
    private final Random chance;
    private final List<Integer> millis = new ArrayList<>();
    private int wrong;

    FaultDamage(Path folder, Random chance) {
        this.folder = folder;
        this.index = folder.resolve("index");
        this.whole = folder.resolve("whole");
        this.chance = chance;
    }

    private enum Kind {
        ONE_BIT_FLIPPED,
        CUT_SHORT,
        EMPTIED,
        GONE
    }

    /** True if every answer was right and every index repaired itself; prints what it saw. */
    boolean survives(int times) throws IOException {
        List<Answer> right;
        List<ListingQuery> questions;
        try (BenchDirectory directory = BenchDirectory.withoutWeb(folder)) {
            directory.fill(directory.corpus(LocalDate.now()), LISTINGS, rows -> {});
            questions = directory.questions().first(QUESTIONS);
            right = answers(directory, questions);
        }
        FileSystemUtils.copyRecursively(index, whole);
        System.out.printf("Damaging the index of %,d listings %d times ...%n", LISTINGS, times);
        for (int i = 0; i < times; i++) {
            FileSystemUtils.deleteRecursively(index);
            FileSystemUtils.copyRecursively(whole, index);
            String damage = damage();
            List<Answer> given = reopened(questions);
            if (!given.equals(right)) {
                wrong++;
                System.out.println("  wrong answers: " + damage);
            }
        }
        millis.sort(null);
        System.out.printf(
                "%d times damaged, %d times answered wrongly; whole again after %.1f s (median), %.1f s (longest)%n",
                times, wrong, millis.get(millis.size() / 2) / 1000.0, millis.getLast() / 1000.0);
        return wrong == 0;
    }

    private String damage() throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(index)) {
            files = inside.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
        Path file = files.get(chance.nextInt(files.size()));
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        long at = chance.nextLong(Files.size(file));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            switch (kind) {
                case ONE_BIT_FLIPPED -> {
                    open.seek(at);
                    int before = open.read();
                    open.seek(at);
                    open.write(before ^ (1 << chance.nextInt(Byte.SIZE)));
                }
                case CUT_SHORT -> open.setLength(at);
                case EMPTIED -> open.setLength(0);
                case GONE -> Files.delete(file);
            }
        }
        return file.getFileName() + " " + kind + " at " + at;
    }

    private List<Answer> reopened(List<ListingQuery> questions) throws IOException {
        long began = System.nanoTime();
        try (BenchDirectory directory = BenchDirectory.withoutWeb(folder)) {
            millis.add((int) ((System.nanoTime() - began) / 1_000_000));
            return directory.get(SearchIndex.class).drift().isNone() ? answers(directory, questions) : List.of();
        }
    }

    /** From the index; one the store had to give is no answer here. */
    private static List<Answer> answers(BenchDirectory directory, List<ListingQuery> questions) {
        return questions.stream()
                .map(question -> directory.search().search(question))
                .filter(results -> !results.limited())
                .map(Answer::of)
                .toList();
    }
}
