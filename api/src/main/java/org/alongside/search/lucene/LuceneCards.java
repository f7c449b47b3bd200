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
import org.alongside.search.index.ListingFields;
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
 * are remembered; a document that was deleted is not looked up.
 *
 * <p>Measured: a second query and reading each card anew were a third of a search; once they were looked up by key, reading was a sixth.
 * Without it the cards stay the same: a query by id, and {@code storedFields} of each hit.
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
                    UUID.fromString(LuceneSearchEngine.value(leaf, ListingFields.ID, doc)),
                    UUID.fromString(LuceneSearchEngine.value(leaf, ListingFields.SERVICE, doc)),
                    DocValues.getSortedNumeric(leaf.reader(), ListingFields.OF_SEVERAL)
                            .advanceExact(doc),
                    LuceneSearchEngine.value(leaf, ListingFields.ORGANISER, doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cards of these listings, and of all listings of these services; a segment at a time, so in no order. */
    List<ListingCard> find(IndexReader reader, Collection<UUID> listings, Collection<UUID> services)
            throws IOException {
        List<ListingCard> cards = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (UUID listing : listings) {
                add(cards, leaf.reader(), new Term(ListingFields.ID, listing.toString()));
            }
            for (UUID service : services) {
                add(cards, leaf.reader(), new Term(ListingFields.SERVICE, service.toString()));
            }
        }
        return cards;
    }

    private void add(List<ListingCard> cards, LeafReader segment, Term key) throws IOException {
        PostingsEnum documents = segment.postings(key, PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        Bits live = segment.getLiveDocs();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                cards.add(card(segment, doc));
            }
        }
    }

    private ListingCard card(LeafReader segment, int doc) {
        return remembered.get(LuceneDocument.of(segment, doc), key -> read(segment, key.number()));
    }

    private static ListingCard read(LeafReader segment, int doc) {
        try {
            String json = segment.storedFields()
                    .document(doc, Set.of(ListingFields.CARD))
                    .get(ListingFields.CARD);
            return DraftJson.read(json, ListingCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
