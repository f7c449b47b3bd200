package org.alongside.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.listing.DraftJson;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The stored cards, looked up by key without a query. Unpacking and reading one costs as much as a small search, so the last
 * {@value #MOST} are remembered, by the piece of the index and the number in it: what is written anew stands elsewhere, and what was removed
 * is not looked up.
 */
final class LuceneCards {

    private static final int MOST = 4_000;

    private record Where(Object piece, int document) {}

    private final Cache<Where, ListingCard> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The cards of these listings, and all of these services; a piece at a time, so in no order. */
    List<ListingCard> find(IndexReader reader, Collection<UUID> listings, Collection<UUID> services)
            throws IOException {
        List<ListingCard> cards = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (UUID listing : listings) {
                add(cards, leaf.reader(), new Term(ListingDocument.ID, listing.toString()));
            }
            for (UUID service : services) {
                add(cards, leaf.reader(), new Term(ListingDocument.SERVICE, service.toString()));
            }
        }
        return cards;
    }

    private void add(List<ListingCard> cards, LeafReader piece, Term key) throws IOException {
        PostingsEnum documents = piece.postings(key, PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        Bits live = piece.getLiveDocs();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                cards.add(card(piece, doc));
            }
        }
    }

    private ListingCard card(LeafReader piece, int doc) {
        Object key = piece.getCoreCacheHelper().getKey();
        return remembered.get(new Where(key, doc), where -> read(piece, doc));
    }

    private static ListingCard read(LeafReader piece, int doc) {
        try {
            String json = piece.storedFields()
                    .document(doc, Set.of(ListingDocument.CARD))
                    .get(ListingDocument.CARD);
            return DraftJson.read(json, ListingCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
