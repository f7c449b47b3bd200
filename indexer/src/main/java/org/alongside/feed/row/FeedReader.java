package org.alongside.feed.row;

import java.io.Reader;
import java.util.function.Consumer;

/** Reads one format, row by row, without holding the file. */
public interface FeedReader {

    /**
     * @param text decoded by {@link FeedText}, so that malformed bytes are still known
     * @throws UnreadableFeedException where the file cannot be used
     */
    void read(Reader text, Consumer<FeedRow> rows, Consumer<Problem> notes);
}
