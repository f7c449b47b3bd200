package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Order by a keyword where all before it is equal, which is seldom: a hit keeps the number of its keyword, and the text is unpacked only where
 * hits of two pieces must be compared. Lucene's own order unpacks it for each hit that enters the list.
 */
final class LuceneLastOrder extends FieldComparatorSource {

    static SortField by(String field) {
        return new SortField(field, new LuceneLastOrder());
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Order(field, hits);
    }

    /** @param number below 0 for a hit without a keyword, which comes first */
    private record Keyword(SortedDocValues piece, int number) implements Comparable<Keyword> {

        @Override
        public int compareTo(Keyword other) {
            if (piece == other.piece || number < 0 || other.number < 0) {
                return Integer.compare(number, other.number);
            }
            return text().compareTo(other.text());
        }

        private BytesRef text() {
            try {
                return BytesRef.deepCopyOf(piece.lookupOrd(number));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Order extends FieldComparator<Keyword> {

        private final String field;
        private final Keyword[] kept;

        /** The last hit that is kept, from one piece of the index to the next. */
        private @Nullable Keyword bottom;

        Order(String field, int hits) {
            this.field = field;
            this.kept = new Keyword[hits];
        }

        @Override
        public int compare(int one, int other) {
            return kept[one].compareTo(kept[other]);
        }

        @Override
        public void setTopValue(Keyword value) {
            throw new UnsupportedOperationException("pages are counted from the first hit");
        }

        @Override
        public Keyword value(int slot) {
            return kept[slot];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
            SortedDocValues piece =
                    SortedSetSelector.wrap(DocValues.getSortedSet(leaf.reader(), field), SortedSetSelector.Type.MIN);
            return new LeafFieldComparator() {

                @Override
                public void setBottom(int slot) {
                    bottom = kept[slot];
                }

                @Override
                public int compareBottom(int doc) throws IOException {
                    return Objects.requireNonNull(bottom).compareTo(keyword(doc));
                }

                @Override
                public int compareTop(int doc) {
                    throw new UnsupportedOperationException("pages are counted from the first hit");
                }

                @Override
                public void copy(int slot, int doc) throws IOException {
                    kept[slot] = keyword(doc);
                }

                private Keyword keyword(int doc) throws IOException {
                    return new Keyword(piece, piece.advanceExact(doc) ? piece.ordValue() : -1);
                }

                @Override
                public void setScorer(Scorable scorer) {}
            };
        }
    }
}
