package org.alongside.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/** Counts the values of keyword fields over all matching documents, in ordinals per segment. */
final class ValueCounts implements Collector {

    private final List<String> fields;
    private final Map<String, Map<String, Long>> totals = new HashMap<>();

    private ValueCounts(List<String> fields) {
        this.fields = fields;
    }

    record Manager(List<String> fields) implements CollectorManager<ValueCounts, Map<String, Map<String, Long>>> {

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
        SortedSetDocValues[] values = new SortedSetDocValues[fields.size()];
        long[][] counts = new long[fields.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(context.reader(), fields.get(i));
            counts[i] = new long[Math.toIntExact(values[i].getValueCount())];
        }
        return new LeafCollector() {

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                for (int i = 0; i < values.length; i++) {
                    if (values[i].advanceExact(doc)) {
                        for (int v = values[i].docValueCount(); v > 0; v--) {
                            counts[i][(int) values[i].nextOrd()]++;
                        }
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < values.length; i++) {
                    Map<String, Long> total = totals.computeIfAbsent(fields.get(i), key -> new HashMap<>());
                    for (int ord = 0; ord < counts[i].length; ord++) {
                        if (counts[i][ord] > 0) {
                            BytesRef value = values[i].lookupOrd(ord);
                            total.merge(value.utf8ToString(), counts[i][ord], Long::sum);
                        }
                    }
                }
            }
        };
    }
}
