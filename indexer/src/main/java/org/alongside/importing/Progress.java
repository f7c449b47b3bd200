package org.alongside.importing;

/**
 * The progress of an import.
 *
 * @param done services read, stored or compared
 * @param of the total; 0 if unknown
 */
public record Progress(Phase phase, int done, int of) {

    /** One after the other. */
    public enum Phase {
        /** The whole file is read; nothing is stored. */
        CHECKING,
        /** So many are kept for good. */
        BRINGING_IN,
        /** All is kept; the index catches up. */
        INDEXING
    }
}
