package org.alongside.search.upkeep;

import java.io.IOException;

/** Where an index lies. */
public interface IndexStorage {

    /** What the current index takes up in bytes, with copies of shards; 0 where it is in memory. */
    long bytes() throws IOException;
}
