package org.alongside.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.feed.FeedFile;
import org.alongside.feed.row.Problem;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportReport;
import org.alongside.importing.ImportRequest;
import org.alongside.importing.PracticeData;
import org.alongside.importing.Progress;
import org.alongside.listing.draft.DraftJson;
import org.alongside.network.Networks;
import org.alongside.task.Task;
import org.alongside.task.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports a feed and reports the result. */
@Component
class ImportHandler implements TaskHandler {

    static final String NAME = "import";

    /** Bytes; more than any network's feed, less than would fill a disk. */
    static final long LARGEST = 50L * 1024 * 1024;

    static final String TOO_LARGE = "The file is larger than " + LARGEST / 1024 / 1024
            + " MB. Leave out what is not needed; or split it, and bring in each part with --add, which takes nothing out.";

    static final String PRACTICE = """
            This is a practice directory: its groups are not real, and real ones must not stand beside them.
            To remove the practice groups and make it a real directory, add --remove-practice.
            To keep them, bring this feed into another folder: --data DIR.""";

    private final FeedImport feedImport;
    private final PracticeData practiceData;
    private final Networks networks;

    ImportHandler(FeedImport feedImport, PracticeData practiceData, Networks networks) {
        this.feedImport = feedImport;
        this.practiceData = practiceData;
        this.networks = networks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long largestFile() {
        return LARGEST;
    }

    @Override
    public Optional<String> refusal(Map<String, String> order, long size) {
        FeedOrder feed = FeedOrder.of(order);
        if (size > LARGEST) {
            return Optional.of(TOO_LARGE);
        }
        if (networks.isPractice() && !feed.removePractice()) {
            return Optional.of(PRACTICE);
        }
        try {
            ImportRequest request = request(feed, Path.of(""));
            // Practice networks will be gone before the file is read.
            return feed.removePractice()
                    ? Optional.empty()
                    : feedImport.refusal(request).map(Problem::asText);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
        FeedOrder feed = FeedOrder.of(order);
        ImportRequest request = request(feed, Objects.requireNonNull(file))
                .as(work.id())
                .telling(progress -> work.tell(phase(progress.phase(), feed), progress.done(), progress.of()))
                .until(work::isToStop);
        if (networks.isNew()) {
            networks.open(false);
        }
        if (networks.isPractice() && feed.removePractice() && !feed.dryRun()) {
            work.tell("Removing the practice groups", 0, 0);
            practiceData.removeAll();
        }
        ImportReport report = feedImport.run(request);
        return new Task.Ended(report.exitStatus(), text(report), DraftJson.write(report));
    }

    private static String text(ImportReport report) {
        return report.run() == null
                ? report.asText()
                : report.asText() + "\nTo take it back: ./alongside undo " + report.run();
    }

    private static String phase(Progress.Phase phase, FeedOrder feed) {
        return switch (phase) {
            case CHECKING -> "Checking the file, services read";
            case BRINGING_IN -> feed.dryRun() ? "Trying, services" : "Bringing in, services";
            case INDEXING -> "All is in, and the index catches up, services";
        };
    }

    private static ImportRequest request(FeedOrder order, Path file) {
        ImportRequest request =
                ImportRequest.of(order.network(), new FeedFile(order.fileName(), () -> Files.newInputStream(file)));
        request = order.licence().isEmpty() ? request : request.under(order.licence());
        request = order.dryRun() ? request.asDryRun() : request;
        request = order.add() ? request.asAddition() : request;
        return order.allowShrink() ? request.allowingToShrink() : request;
    }
}
