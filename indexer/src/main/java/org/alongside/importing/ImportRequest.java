package org.alongside.importing;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.alongside.feed.FeedFile;
import org.alongside.listing.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What to import, and how.
 *
 * @param run the import's own id
 * @param network code of the network whose feed it is: lower-case letters, digits and hyphens, 2 to 40
 * @param licence under which it may be published, such as {@code OGL-3.0}
 * @param dryRun report what would happen and store nothing
 * @param practice invented groups; refused by a real directory
 * @param wholeFeed the file lists everything: missing services are retired
 * @param allowShrink retire even more than a fifth of the network's services
 * @param progress called every few hundred services
 * @param stopping asked as often; true ends the import after the current batch
 */
public record ImportRequest(
        UUID run,
        String network,
        FeedFile file,
        @Nullable String licence,
        boolean dryRun,
        boolean practice,
        boolean wholeFeed,
        boolean allowShrink,
        Consumer<Progress> progress,
        BooleanSupplier stopping) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int LONGEST_LICENCE = 80;

    public ImportRequest {
        if (!CODE.matcher(network).matches()) {
            throw new IllegalArgumentException(
                    "network must be 2 to 40 lower-case letters, digits or hyphens, such as greater-manchester");
        }
        if (licence != null && licence.length() > LONGEST_LICENCE) {
            throw new IllegalArgumentException("licence must not be longer than " + LONGEST_LICENCE + " characters");
        }
    }

    /** A whole feed, to be kept. */
    public static ImportRequest of(String network, FeedFile file) {
        return new ImportRequest(
                Keys.next(), network, file, null, false, false, true, false, progress -> {}, () -> false);
    }

    public ImportRequest as(UUID newRun) {
        return with(newRun, licence, dryRun, practice, wholeFeed, allowShrink, progress, stopping);
    }

    public ImportRequest under(String newLicence) {
        return with(run, newLicence, dryRun, practice, wholeFeed, allowShrink, progress, stopping);
    }

    public ImportRequest asDryRun() {
        return with(run, licence, true, practice, wholeFeed, allowShrink, progress, stopping);
    }

    public ImportRequest asPractice() {
        return with(run, licence, dryRun, true, wholeFeed, allowShrink, progress, stopping);
    }

    /** The file is an addition: no service is retired. */
    public ImportRequest asAddition() {
        return with(run, licence, dryRun, practice, false, allowShrink, progress, stopping);
    }

    public ImportRequest allowingToShrink() {
        return with(run, licence, dryRun, practice, wholeFeed, true, progress, stopping);
    }

    public ImportRequest telling(Consumer<Progress> listener) {
        return with(run, licence, dryRun, practice, wholeFeed, allowShrink, listener, stopping);
    }

    public ImportRequest until(BooleanSupplier stop) {
        return with(run, licence, dryRun, practice, wholeFeed, allowShrink, progress, stop);
    }

    private ImportRequest with(
            UUID newRun,
            @Nullable String newLicence,
            boolean dry,
            boolean invented,
            boolean whole,
            boolean shrink,
            Consumer<Progress> listener,
            BooleanSupplier stop) {
        return new ImportRequest(newRun, network, file, newLicence, dry, invented, whole, shrink, listener, stop);
    }

    /** @throws StoppedException where it is to end */
    void tell(Progress.Phase phase, int done, int of) {
        progress.accept(new Progress(phase, done, of));
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** The import was asked to stop; committed batches stay. */
    static final class StoppedException extends RuntimeException {}
}
