package org.alongside.search.lucene;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.QueryCancelledException;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;
import org.alongside.search.index.ListingFields;
import org.alongside.search.query.SearchEngine;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Collects score, order, total, facets and map cells in one pass over Lucene, at a third of the cost of the DSL's aggregations. */
public class LuceneSearchEngine implements SearchEngine {

    private final SearchScope<Listing> scope;
    private final LuceneCards cards;
    private final IndexSearcher searcher;

    public LuceneSearchEngine(EntityManagerFactory store, LuceneCards cards) {
        this.scope = Search.mapping(store).scope(Listing.class);
        this.cards = cards;
        this.searcher = new IndexSearcher(scope.extension(LuceneExtension.get()).openIndexReader());
        searcher.setTimeout(RequestBudget::isOver);
    }

    @Override
    public void close() {
        try {
            searcher.getIndexReader().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Counted count(Question question) {
        Query words = LuceneMigrationUtils.toLuceneQuery(
                question.condition().apply(scope.predicate()).toPredicate());
        try {
            return count(question, scored(question, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PredicateFinalStep circle(SearchPredicateFactory f, LatLng middle, Distance within) {
        return f.extension(LuceneExtension.get()).fromLuceneQuery(new DistanceQuery(middle, within.metres()));
    }

    @Override
    public List<ListingCard> cards(Collection<UUID> listings, Collection<UUID> services) {
        try {
            return cards.find(searcher.getIndexReader(), listings, services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query scored(Question question, Query words) {
        ListingQuery query = question.query();
        if (!query.isScored() || question.rows() == 0) {
            return words;
        }
        LatLng from = query.isScoredByNearness() ? query.measuredFrom() : null;
        return new FunctionScoreQuery(words, new BestScore(question.weights(), from, question.today()));
    }

    private Counted count(Question question, Query condition) throws IOException {
        ListingQuery query = question.query();
        CollectorManager<?, ?> page = question.rows() == 0
                ? new TotalHitCountCollectorManager(searcher.getSlices())
                : new TopFieldCollectorManager(order(query), question.rows(), null, Integer.MAX_VALUE);
        List<String> fields = new ArrayList<>();
        question.facets().forEach(facet -> fields.add(ListingFields.field(facet)));
        Integer zoom = query.cellZoom();
        if (zoom != null) {
            fields.add(ListingFields.cellField(zoom));
        }
        Object[] all = searcher.search(
                condition,
                new MultiCollectorManager(page, new ServiceCount.Manager(), new ValueCounts.Manager(fields)));
        if (searcher.timedOut()) {
            throw new QueryCancelledException(false);
        }
        TopDocs top = all[0] instanceof TopDocs listed ? listed : onlyCounted((Integer) all[0]);
        Map<String, Map<String, Long>> counts = castCounts(all[2]);
        return new Counted(
                rows(top), top.totalHits.value(), (Long) all[1], facets(question, counts), cells(query, counts));
    }

    private static TopDocs onlyCounted(int total) {
        return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Long>> castCounts(Object counts) {
        return (Map<String, Map<String, Long>>) counts;
    }

    /** Every order breaks all ties in the same way, so that a page never repeats or skips a listing. */
    private static Sort order(ListingQuery query) {
        List<SortField> fields = new ArrayList<>();
        LatLng from = query.measuredFrom();
        SortField distance =
                from == null ? null : LatLonDocValuesField.newDistanceSort(ListingFields.POINT, from.lat(), from.lng());
        SortField next = new SortedNumericSortField(ListingFields.NEXT_START, SortField.Type.LONG);
        SortField checked = new SortedNumericSortField(ListingFields.CHECKED, SortField.Type.LONG, true);
        switch (query.sort()) {
            case BEST -> {
                if (query.isScored()) {
                    fields.add(SortField.FIELD_SCORE);
                }
            }
            case NEXT_DATE -> fields.add(next);
            case NAME -> fields.add(LuceneKeywordOrder.by(ListingFields.SORT_NAME));
            case DISTANCE -> {}
        }
        if (distance != null) {
            fields.add(distance);
        }
        if (query.sort() == ListingQuery.Sort.BEST && !query.isScored()) {
            fields.add(checked);
        }
        fields.add(next);
        fields.add(LuceneKeywordOrder.by(ListingFields.SORT_NAME));
        fields.add(LuceneKeywordOrder.by(ListingFields.ID));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private List<Row> rows(TopDocs top) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return Stream.of(top.scoreDocs)
                .map(hit -> {
                    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                    return cards.row(leaf, hit.doc - leaf.docBase);
                })
                .toList();
    }

    static String value(LeafReaderContext leaf, String field, int doc) throws IOException {
        SortedSetDocValues set = DocValues.getSortedSet(leaf.reader(), field);
        return set.advanceExact(doc) ? set.lookupOrd(set.nextOrd()).utf8ToString() : "";
    }

    private static Map<Facet, List<ListingResults.Count>> facets(
            Question question, Map<String, Map<String, Long>> counts) {
        Map<Facet, List<ListingResults.Count>> facets = new EnumMap<>(Facet.class);
        question.facets()
                .forEach(facet -> facets.put(
                        facet, ListingResults.counts(counts.getOrDefault(ListingFields.field(facet), Map.of()))));
        return facets;
    }

    private static List<MapCell> cells(ListingQuery query, Map<String, Map<String, Long>> counts) {
        Integer zoom = query.cellZoom();
        return zoom == null ? List.of() : MapCell.cells(counts.getOrDefault(ListingFields.cellField(zoom), Map.of()));
    }
}
