package org.alongside.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.alongside.feed.FeedFile;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportReport;
import org.alongside.importing.ImportRequest;
import org.alongside.importing.PracticeData;
import org.alongside.network.Networks;
import org.springframework.stereotype.Component;

/** Takes a feed in at any door, and tells in lines what became of it. */
@Component
class FeedDesk {

    /** Bytes; more than any network's feed, less than would fill a disk. */
    static final long LARGEST = 50L * 1024 * 1024;

    static final String TOO_LARGE =
            "The file is larger than " + LARGEST / 1024 / 1024 + " MB. Split it, or leave out what is not needed.";

    private final FeedImport feedImport;
    private final PracticeData practiceData;
    private final Networks networks;

    FeedDesk(FeedImport feedImport, PracticeData practiceData, Networks networks) {
        this.feedImport = feedImport;
        this.practiceData = practiceData;
        this.networks = networks;
    }

    /** @return the exit status: 0 fine, 1 some refused, 2 nothing imported */
    int bringIn(FeedOrder order, InputStream feed, Consumer<String> line) throws IOException {
        if (networks.isNew()) {
            networks.open(false);
        }
        if (networks.isPractice() && !order.removePractice()) {
            line.accept(
                    "This is a practice directory: its groups are not real, and real ones must not stand beside them.");
            line.accept("To remove the practice groups and make it a real directory, add --remove-practice.");
            line.accept("To keep them, bring this feed into another folder: --data DIR.");
            return ImportReport.NOTHING_IMPORTED;
        }
        Path spooled = Files.createTempFile("alongside-feed", null);
        try {
            if (!spool(feed, spooled)) {
                line.accept(TOO_LARGE);
                return ImportReport.NOTHING_IMPORTED;
            }
            return bringIn(order, spooled, line);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private int bringIn(FeedOrder order, Path spooled, Consumer<String> line) {
        if (networks.isPractice() && order.removePractice() && !order.dryRun()) {
            line.accept("Removing the practice groups ...");
            practiceData.removeAll();
        }
        ImportReport report;
        try {
            report = feedImport.run(request(order, spooled, line));
        } catch (IllegalArgumentException e) {
            line.accept(String.valueOf(e.getMessage()));
            return ImportReport.NOTHING_IMPORTED;
        }
        report.asText().lines().forEach(line);
        return report.exitStatus();
    }

    private static ImportRequest request(FeedOrder order, Path spooled, Consumer<String> line) {
        FeedFile file = new FeedFile(order.fileName(), () -> Files.newInputStream(spooled));
        ImportRequest request = ImportRequest.of(order.network(), file)
                .telling(progress -> line.accept("  " + progress.done() + " of " + progress.of() + " services"));
        request = order.licence().isEmpty() ? request : request.under(order.licence());
        request = order.dryRun() ? request.asDryRun() : request;
        return order.allowShrink() ? request.allowingToShrink() : request;
    }

    /** @return false where there is more than may be */
    private static boolean spool(InputStream feed, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = feed.read(buffer); read >= 0; read = feed.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }
}
