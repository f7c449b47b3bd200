package org.alongside.importing;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.alongside.feed.FeedFile;
import org.jspecify.annotations.Nullable;

/**
 * What to import, and how.
 *
 * @param network code of the network whose feed it is: lower-case letters, digits and hyphens, 2 to 40
 * @param licence under which it may be shown again, such as {@code OGL-3.0}
 * @param dryRun tell what would happen and keep nothing
 * @param practice invented groups; refused by a real directory
 * @param wholeFeed the file lists everything: what is no longer in it is retired
 * @param allowShrink retire even where that is more than a fifth of what the network lists
 * @param progress told after each batch that is kept for good
 */
public record ImportRequest(
        String network,
        FeedFile file,
        @Nullable String licence,
        boolean dryRun,
        boolean practice,
        boolean wholeFeed,
        boolean allowShrink,
        Consumer<Progress> progress) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int LONGEST_LICENCE = 80;

    /** How many services of how many are in. */
    public record Progress(int done, int of) {}

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
        return new ImportRequest(network, file, null, false, false, true, false, progress -> {});
    }

    public ImportRequest under(String newLicence) {
        return new ImportRequest(network, file, newLicence, dryRun, practice, wholeFeed, allowShrink, progress);
    }

    public ImportRequest asDryRun() {
        return new ImportRequest(network, file, licence, true, practice, wholeFeed, allowShrink, progress);
    }

    public ImportRequest asPractice() {
        return new ImportRequest(network, file, licence, dryRun, true, wholeFeed, allowShrink, progress);
    }

    /** The file is an addition: nothing is retired. */
    public ImportRequest asAddition() {
        return new ImportRequest(network, file, licence, dryRun, practice, false, allowShrink, progress);
    }

    public ImportRequest allowingToShrink() {
        return new ImportRequest(network, file, licence, dryRun, practice, wholeFeed, true, progress);
    }

    public ImportRequest telling(Consumer<Progress> listener) {
        return new ImportRequest(network, file, licence, dryRun, practice, wholeFeed, allowShrink, listener);
    }
}
