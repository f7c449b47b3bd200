package org.alongside.crash;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which work is half done. The code calls {@link #here} there. A process started with {@code -Dalongside.crash=NAME} ends at
 * that point as if it had lost power. If no point is set, this costs one comparison. {@code bench faults} and the tests crash at every
 * point.
 */
public enum CrashPoint {
    /** A statement is recorded; no listing follows from it yet. */
    STATEMENT_RECORDED,
    /** Listings are settled; nothing is committed. */
    SETTLED,
    /** The import is registered; no row of its file is stored. */
    IMPORT_BEGUN,
    /** A batch is committed; no progress is reported yet. */
    IMPORT_BATCH_KEPT,
    /** All services of the file are stored; services missing from it are still listed. */
    IMPORT_RETIRING,
    /** Services missing from the file are retired; the import is not registered as finished. */
    IMPORT_RETIRED,
    /** The import is finished; index and store are not compared. */
    IMPORT_FINISHED,
    /** A run's statements are ended; its listings still follow from them. */
    UNDO_ENDED,
    /** The listings are as before the run; it is not noted as undone, and nothing is committed. */
    UNDO_SETTLED,
    /** The first batch of a refilled index is written, not yet on the disk. */
    REFILL_BATCH,
    /** The first batch of differences is repaired, not yet on disk. */
    REPAIR_BATCH,
    /** What has no listing any more is out of the index, not yet on the disk. */
    EXTRA_REMOVED,
    /** The index holds what the store holds, but nothing was forced to the disk. */
    INDEX_UNFLUSHED,
    /** One table is written; no backup is packed. */
    BACKUP_BEGUN,
    /** The backup is whole, on the disk, and has not got its name. */
    BACKUP_PACKED,
    /** The rows of a backup are in a store and compared; they are not committed, and it has not got its name. */
    RESTORE_CHECKED;

    /** The exit status after a crash: that of a killed process. */
    public static final int STATUS = 137;

    /** The system property that arms one. */
    public static final String PROPERTY = "alongside.crash";

    private static final @Nullable CrashPoint ARMED =
            System.getProperty(PROPERTY) == null ? null : valueOf(System.getProperty(PROPERTY));

    /** Does only a backup or a restore reach this point? */
    public boolean isOfBackup() {
        return this == BACKUP_BEGUN || this == BACKUP_PACKED || this == RESTORE_CHECKED;
    }

    /** Ends the process if this point is set: at once, without shutdown hooks, flushing nothing. */
    public void here() {
        if (this == ARMED) {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
