package org.alongside.importing;

/**
 * How far an import is.
 *
 * @param done services read, kept, or compared
 * @param of how many there are; 0 where nobody knows yet
 */
public record Progress(Phase phase, int done, int of) {

    /** One after the other. */
    public enum Phase {
        /** The file is read whole; nothing is kept. */
        CHECKING,
        /** So many are kept for good. */
        BRINGING_IN,
        /** All is kept; the index catches up. */
        INDEXING
    }
}
