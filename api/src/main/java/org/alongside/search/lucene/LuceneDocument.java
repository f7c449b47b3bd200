package org.alongside.search.lucene;

import org.apache.lucene.index.LeafReader;

/**
 * A document by its segment and its number in it. A document that is written anew gets another number, so what is remembered under this key
 * is never out of date.
 */
record LuceneDocument(Object segment, int number) {

    static LuceneDocument of(LeafReader segment, int number) {
        return new LuceneDocument(segment.getCoreCacheHelper().getKey(), number);
    }
}
