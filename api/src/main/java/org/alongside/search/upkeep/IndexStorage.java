package org.alongside.search.upkeep;

import java.io.IOException;

/** Where an index is kept. */
public interface IndexStorage {

    /** The size of the current index in bytes, with replicas; 0 if it is in memory. */
    long bytes() throws IOException;
}
