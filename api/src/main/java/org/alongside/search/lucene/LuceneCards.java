package org.alongside.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.listing.draft.DraftJson;
import org.alongside.search.ListingCard;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.query.SearchEngine;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The stored cards, looked up by key without a query. Unpacking and reading one costs as much as a small search, so those asked for lately
 * are remembered; what was removed is not looked up.
 */
public final class LuceneCards {

    /** A card takes some 5 kB, so this is a twentieth of the memory there is. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 100_000;

    /** Some 200 bytes each; a search reads sixty or more. */
    private static final int MOST_ROWS = 50_000;

    private final Cache<LuceneDocument, ListingCard> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Cache<LuceneDocument, SearchEngine.Row> rows =
            Caffeine.newBuilder().maximumSize(MOST_ROWS).build();

    /** What the order of a list goes by. */
    SearchEngine.Row row(LeafReaderContext leaf, int doc) {
        return rows.get(LuceneDocument.of(leaf.reader(), doc), key -> readRow(leaf, doc));
    }

    private static SearchEngine.Row readRow(LeafReaderContext leaf, int doc) {
        try {
            return new SearchEngine.Row(
                    UUID.fromString(LuceneSearchEngine.value(leaf, ListingDocument.ID, doc)),
                    UUID.fromString(LuceneSearchEngine.value(leaf, ListingDocument.SERVICE, doc)),
                    DocValues.getSortedNumeric(leaf.reader(), ListingDocument.OF_SEVERAL)
                            .advanceExact(doc),
                    LuceneSearchEngine.value(leaf, ListingDocument.ORGANISER, doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        return remembered.get(LuceneDocument.of(piece, doc), key -> read(piece, key.number()));
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
