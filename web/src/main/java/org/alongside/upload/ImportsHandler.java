package org.alongside.upload;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportReport;
import org.alongside.importing.ImportRun;
import org.alongside.importing.ImportRuns;
import org.alongside.task.Task;
import org.alongside.task.TaskHandler;
import org.alongside.task.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lists the imports there were, and what is under way. */
@Component
class ImportsHandler implements TaskHandler {

    static final String NAME = "imports";

    private static final int MOST = 50;
    private static final String ROW = "%-36s  %-16s  %-20s %7s %8s %8s %8s  %-28s %s";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final ImportRuns runs;
    private final FeedImport feedImport;

    /** A provider, because the runner is built from its handlers. */
    private final ObjectProvider<TaskRunner> tasks;

    ImportsHandler(ImportRuns runs, FeedImport feedImport, ObjectProvider<TaskRunner> tasks) {
        this.runs = runs;
        this.feedImport = feedImport;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
        String network = order.getOrDefault("network", "");
        List<ImportRun> all = network.isEmpty() ? runs.latest(MOST) : runs.list(network);
        List<String> lines = new ArrayList<>();
        underWay(work.id()).forEach(lines::add);
        if (all.isEmpty()) {
            lines.add(
                    network.isEmpty()
                            ? "There has been no import yet."
                            : "There has been no import of " + network + ".");
            return Task.Ended.with(0, String.join("\n", lines));
        }
        lines.add(ROW.formatted("run", "begun", "network", "new", "changed", "retired", "refused", "state", "file"));
        all.stream().limit(MOST).map(this::row).forEach(lines::add);
        if (all.size() > MOST) {
            lines.add("and " + (all.size() - MOST) + " earlier ones");
        }
        return Task.Ended.with(0, String.join("\n", lines));
    }

    private List<String> underWay(UUID asking) {
        return tasks.getObject().underWay().stream()
                .filter(status -> !status.id().equals(asking))
                .map(status -> status.of() == 0
                        ? "Now: %s (%s)".formatted(status.phase(), status.id())
                        : "Now: %s, %,d of %,d (%s)".formatted(status.phase(), status.done(), status.of(), status.id()))
                .toList();
    }

    private String row(ImportRun run) {
        ImportReport report = run.report().orElse(null);
        return ROW.formatted(
                run.id(),
                TIME.format(run.startedAt()),
                run.source(),
                report == null ? "-" : report.counts().added(),
                report == null ? "-" : report.counts().changed(),
                report == null ? "-" : report.counts().retired(),
                report == null ? "-" : report.counts().refused(),
                state(run),
                run.fileName());
    }

    private String state(ImportRun run) {
        if (run.undoneAt() != null) {
            return "taken back";
        }
        if (run.finishedAt() != null) {
            return "in";
        }
        return isUnderWay(run) ? "under way" : "broken off: import again";
    }

    private boolean isUnderWay(ImportRun run) {
        return tasks.getObject().isUnderWay(run.id())
                || (feedImport.isBusyElsewhere(run.source())
                        && runs.list(run.source()).getFirst().id().equals(run.id()));
    }
}
