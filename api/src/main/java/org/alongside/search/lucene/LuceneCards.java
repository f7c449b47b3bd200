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
 * Reads the stored cards by key, without a query. Decompressing and parsing a card costs as much as a small search, so recent ones are
 * cached. Deleted documents are skipped.
 *
 * <p>Measured: a second query and parsing each card were a third of a search. With the lookup by key, parsing was a sixth. A query by id
 * and {@code storedFields} of each hit would give the same cards.
 */
public final class LuceneCards {

    /** A card takes about 5 kB, so this is a twentieth of the heap. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 100_000;

    /** About 200 bytes each; a search reads at least sixty. */
    private static final int MOST_ROWS = 50_000;

    private final Cache<LuceneDocument, ListingCard> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Cache<LuceneDocument, SearchEngine.Row> rows =
            Caffeine.newBuilder().maximumSize(MOST_ROWS).build();

    /** The values by which a list is sorted. */
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

    /** The cards of these listings, and of all listings of these services, in no particular order. */
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
