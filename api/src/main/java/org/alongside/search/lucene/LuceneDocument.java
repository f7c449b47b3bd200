package org.alongside.search.lucene;

import org.apache.lucene.index.LeafReader;

/**
 * A document by its segment and its number there. An updated document gets another number, so a cache with this key is never out of date.
 */
record LuceneDocument(Object segment, int number) {

    static LuceneDocument of(LeafReader segment, int number) {
        return new LuceneDocument(segment.getCoreCacheHelper().getKey(), number);
    }
}
