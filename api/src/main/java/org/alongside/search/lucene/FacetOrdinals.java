package org.alongside.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The facet ordinals of one segment in one packed array, document after document. Counting a hit then reads neighbours, instead of one
 * value in each field. It takes about 30 bytes a listing, is built when a segment is first counted, and is freed with it.
 *
 * <p>Measured with {@link LuceneCards} at 10,000 listings: the median of a search over HTTP fell from 13 to 11 times that of plain Lucene,
 * and within the process from 5.3 to 4.4 times. {@link ValueCounts} can also read each field from the index, with the same counts.
 */
final class FacetOrdinals {

    private static final Cache<Object, FacetOrdinals> BY_SEGMENT =
            Caffeine.newBuilder().weakKeys().build();

    /** Where the ordinals of each document begin; they end where those of the next begin. */
    private final int[] begins;

    private final PackedInts.Mutable numbers;

    /** The first number of each field; it is added to the ordinals of that field. */
    private final int[] firstOfField;

    static FacetOrdinals of(LeafReader segment, List<String> fields) {
        return BY_SEGMENT.get(segment.getCoreCacheHelper().getKey(), key -> {
            try {
                return new FacetOrdinals(segment, fields);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private FacetOrdinals(LeafReader segment, List<String> fields) throws IOException {
        firstOfField = new int[fields.size() + 1];
        begins = new int[segment.maxDoc() + 1];
        for (int field = 0; field < fields.size(); field++) {
            SortedSetDocValues values = DocValues.getSortedSet(segment, fields.get(field));
            firstOfField[field + 1] = firstOfField[field] + Math.toIntExact(values.getValueCount());
            while (values.nextDoc() < segment.maxDoc()) {
                begins[values.docID() + 1] += values.docValueCount();
            }
        }
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            begins[doc + 1] += begins[doc];
        }
        int bits = PackedInts.bitsRequired(Math.max(1, firstOfField[fields.size()]));
        numbers = PackedInts.getMutable(begins[segment.maxDoc()], bits, PackedInts.FAST);
        int[] next = begins.clone();
        for (int field = 0; field < fields.size(); field++) {
            SortedSetDocValues values = DocValues.getSortedSet(segment, fields.get(field));
            while (values.nextDoc() < segment.maxDoc()) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    numbers.set(next[values.docID()]++, firstOfField[field] + values.nextOrd());
                }
            }
        }
    }

    int[] newCounts() {
        return new int[firstOfField[firstOfField.length - 1]];
    }

    void count(int doc, int[] counts) {
        for (int at = begins[doc]; at < begins[doc + 1]; at++) {
            counts[(int) numbers.get(at)]++;
        }
    }

    /** The counts of one field, by ordinal in this segment. */
    int[] ofField(int field, int[] counts) {
        return Arrays.copyOfRange(counts, firstOfField[field], firstOfField[field + 1]);
    }
}
