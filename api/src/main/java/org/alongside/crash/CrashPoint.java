package org.alongside.crash;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which something is half done. The code that does it passes {@link #here}; a process started with
 * {@code -Dalongside.crash=NAME} ends there as if its plug were pulled. Not armed, that is one comparison. {@code bench faults} and the tests
 * pull the plug at every one of them.
 */
public enum CrashPoint {
    /** A statement is appended; no listing follows from it yet. */
    SAID,
    /** Listings follow from what was said; nothing is committed. */
    SETTLED,
    /** The import is noted; nothing of its file is in. */
    IMPORT_BEGUN,
    /** A batch is kept for good, and nobody has been told. */
    IMPORT_BATCH_KEPT,
    /** All the file tells is in; what it no longer lists is still there. */
    IMPORT_RETIRING,
    /** What it no longer lists is gone, too; the import is not noted as finished. */
    IMPORT_TOLD,
    /** The import is finished; index and store are not compared. */
    IMPORT_FINISHED,
    /** A run's statements are ended; its listings still follow from them. */
    UNDO_ENDED,
    /** The listings are as before the run; it is not noted as undone, and nothing is committed. */
    UNDO_SETTLED,
    /** The first batch of a refilled index is written, not yet on the disk. */
    REFILL_BATCH,
    /** The first batch of what differed is mended, not yet on the disk. */
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

    /** How a process that was ended here ends: as one that was killed. */
    public static final int STATUS = 137;

    /** The system property that arms one. */
    public static final String PROPERTY = "alongside.crash";

    private static final @Nullable CrashPoint ARMED =
            System.getProperty(PROPERTY) == null ? null : valueOf(System.getProperty(PROPERTY));

    /** Is it passed only by a backup or a restore? */
    public boolean isOfBackup() {
        return this == BACKUP_BEGUN || this == BACKUP_PACKED || this == RESTORE_CHECKED;
    }

    /** Ends the process where this point is armed: at once, without a hook, with nothing flushed. */
    public void here() {
        if (this == ARMED) {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
