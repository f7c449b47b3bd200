package org.alongside.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.alongside.search.index.ListingFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the services of matching listings. Most have one listing, so only few ids are kept. */
final class ServiceCount implements Collector {

    private final Set<Long> ofSeveral = new HashSet<>();
    private long alone;

    private ServiceCount() {}

    record Manager() implements CollectorManager<ServiceCount, Long> {

        @Override
        public ServiceCount newCollector() {
            return new ServiceCount();
        }

        @Override
        public Long reduce(Collection<ServiceCount> collectors) {
            Set<Long> all = new HashSet<>();
            collectors.forEach(collector -> all.addAll(collector.ofSeveral));
            return all.size()
                    + collectors.stream()
                            .mapToLong(collector -> collector.alone)
                            .sum();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        SortedNumericDocValues services = DocValues.getSortedNumeric(context.reader(), ListingFields.OF_SEVERAL);
        return new LeafCollector() {

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                if (services.advanceExact(doc)) {
                    ofSeveral.add(services.nextValue());
                } else {
                    alone++;
                }
            }
        };
    }
}
