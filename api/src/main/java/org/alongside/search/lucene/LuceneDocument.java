package org.alongside.search.lucene;

import org.apache.lucene.index.LeafReader;

/**
 * A document by its piece of the index and its number in it: what is written anew stands elsewhere, so what is remembered of it under this key
 * cannot be wrong.
 */
record LuceneDocument(Object piece, int number) {

    static LuceneDocument of(LeafReader piece, int number) {
        return new LuceneDocument(piece.getCoreCacheHelper().getKey(), number);
    }
}
