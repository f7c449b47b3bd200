package org.alongside.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.search.Facet;
import org.alongside.search.index.ListingFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the values of keyword fields over all matching documents, by the ordinals of each segment. If all facets are counted, they are the
 * first fields.
 */
public final class ValueCounts implements Collector {

    private static final List<String> FACETS =
            Stream.of(Facet.values()).map(ListingFields::field).toList();

    private final List<String> fields;
    private final Map<String, Map<String, Long>> totals = new HashMap<>();

    private ValueCounts(List<String> fields) {
        this.fields = fields;
    }

    public record Manager(List<String> fields)
            implements CollectorManager<ValueCounts, Map<String, Map<String, Long>>> {

        @Override
        public ValueCounts newCollector() {
            return new ValueCounts(fields);
        }

        @Override
        public Map<String, Map<String, Long>> reduce(Collection<ValueCounts> collectors) {
            Map<String, Map<String, Long>> all = new HashMap<>();
            collectors.forEach(collector -> collector.totals.forEach((field, counts) -> counts.forEach((value, count) ->
                    all.computeIfAbsent(field, key -> new HashMap<>()).merge(value, count, Long::sum))));
            return all;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        // All facets together are packed; a single field, such as the map cells, is read from the index.
        boolean packed = fields.containsAll(FACETS);
        List<FieldCount> single = new ArrayList<>();
        for (String field : packed ? fields.subList(FACETS.size(), fields.size()) : fields) {
            single.add(new FieldCount(DocValues.getSortedSet(context.reader(), field), field));
        }
        return packed ? new Packed(context.reader(), single) : new Single(single);
    }

    private void add(String field, SortedSetDocValues values, int[] counts) throws IOException {
        Map<String, Long> total = totals.computeIfAbsent(field, key -> new HashMap<>());
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                total.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
            }
        }
    }

    private static final class FieldCount {

        private final String field;
        private final SortedSetDocValues values;
        private final int[] counts;

        FieldCount(SortedSetDocValues values, String field) {
            this.field = field;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
    }

    private class Single implements LeafCollector {

        private final List<FieldCount> fields;

        Single(List<FieldCount> fields) {
            this.fields = fields;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            for (FieldCount field : fields) {
                field.collect(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            for (FieldCount field : fields) {
                add(field.field, field.values, field.counts);
            }
        }
    }

    private final class Packed extends Single {

        private final LeafReader segment;
        private final FacetOrdinals values;
        private final int[] counts;

        Packed(LeafReader segment, List<FieldCount> beside) {
            super(beside);
            this.segment = segment;
            this.values = FacetOrdinals.of(segment, FACETS);
            this.counts = values.newCounts();
        }

        @Override
        public void collect(int doc) throws IOException {
            values.count(doc, counts);
            super.collect(doc);
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < FACETS.size(); i++) {
                String field = FACETS.get(i);
                add(field, DocValues.getSortedSet(segment, field), values.ofField(i, counts));
            }
            super.finish();
        }
    }
}
