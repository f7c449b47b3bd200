package org.alongside.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene used as its manuals show it, in the process: one searcher, the best twenty with name and description, facets and tiles counted by
 * {@code lucene-facet}. What others are measured against.
 */
public final class PlainLucene implements Contender, AutoCloseable {

    private static final int PAGE = 20;
    private static final int SUGGESTED = 8;
    private static final int MOST_VALUES = 10_000;

    private final FSDirectory folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryParser understanding;
    private final Map<String, ParsedQuery> understood = new ConcurrentHashMap<>();
    private final SortedSetDocValuesReaderState values;
    private final Map<Integer, SortedSetDocValuesReaderState> tiles = new HashMap<>();

    public PlainLucene(Path path, QueryParser understanding) throws IOException {
        this.understanding = understanding;
        folder = FSDirectory.open(path);
        reader = DirectoryReader.open(folder);
        searcher = new IndexSearcher(reader);
        values = new DefaultSortedSetDocValuesReaderState(
                reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME, PlainIndex.FACETS);
        for (int zoom = ListingQuery.FIRST_CELL; zoom <= ListingQuery.LAST_CELL; zoom++) {
            tiles.put(zoom, new DefaultSortedSetDocValuesReaderState(reader, PlainIndex.cell(zoom), PlainIndex.FACETS));
        }
    }

    public int segments() {
        return reader.leaves().size();
    }

    @Override
    public String name() {
        return "plain Lucene, in process";
    }

    /** Names of groups with a word that begins so; {@value #SUGGESTED} at most. */
    public int suggest(String letters) {
        try {
            return page(searcher.search(new PrefixQuery(new Term(PlainIndex.NAME, letters)), SUGGESTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(Answer answer, int page) {}

    @Override
    public long ask(ListingQuery question) {
        Found found = find(question);
        return found.answer.total() + found.page;
    }

    @Override
    public Answer answer(ListingQuery question) {
        return find(question).answer;
    }

    private Found find(ListingQuery question) {
        ParsedQuery words = understood.computeIfAbsent(question.words(), understanding::of);
        Query query = PlainQueries.of(question, words);
        Sort nearest = nearest(question);
        try {
            var found = nearest == null
                    ? FacetsCollectorManager.search(searcher, query, PAGE, new FacetsCollectorManager())
                    : FacetsCollectorManager.search(searcher, query, PAGE, nearest, new FacetsCollectorManager());
            FacetsCollector collector = found.facetsCollector();
            Map<Facet, Map<String, Long>> facets = facets(collector);
            addOthers(facets, question, words);
            return new Found(new Answer(total(collector), facets, cells(question, collector)), page(found.topDocs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without words there is no score to go by. */
    private static @Nullable Sort nearest(ListingQuery question) {
        ListingQuery.Near near = question.near();
        if (near == null || !question.words().isBlank()) {
            return null;
        }
        return new Sort(LatLonDocValuesField.newDistanceSort(
                PlainIndex.POINT, near.point().lat(), near.point().lng()));
    }

    private static long total(FacetsCollector collector) {
        return collector.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    /** Reads name and description of each hit. */
    private int page(TopDocs top) throws IOException {
        StoredFields stored = searcher.storedFields();
        int read = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            read += stored.document(hit.doc).get(PlainIndex.NAME) == null ? 0 : 1;
        }
        return read;
    }

    private Map<Facet, Map<String, Long>> facets(FacetsCollector collector) throws IOException {
        Facets counts = new SortedSetDocValuesFacetCounts(values, collector);
        Map<Facet, Map<String, Long>> facets = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> byValue = counts(counts, facet.name());
            if (!byValue.isEmpty()) {
                facets.put(facet, byValue);
            }
        }
        return facets;
    }

    /** Under a facet that is filtered by: what each of its values would leave under all other filters. */
    private void addOthers(Map<Facet, Map<String, Long>> facets, ListingQuery question, ParsedQuery words)
            throws IOException {
        Filters filters = question.filters();
        for (Facet facet : filters.values().keySet()) {
            if (!facet.isAllNeeded()) {
                Query others = PlainQueries.of(question.with(filters.without(facet)), words);
                FacetsCollector collector = searcher.search(others, new FacetsCollectorManager());
                put(facets, facet, counts(new SortedSetDocValuesFacetCounts(values, collector), facet.name()));
            }
        }
        if (!filters.of(Facet.PART_OF_DAY).isEmpty()) {
            put(facets, Facet.WEEKDAY, each(Facet.WEEKDAY, question, words));
        }
        if (!filters.of(Facet.WEEKDAY).isEmpty()) {
            put(facets, Facet.PART_OF_DAY, each(Facet.PART_OF_DAY, question, words));
        }
    }

    private static void put(Map<Facet, Map<String, Long>> facets, Facet facet, Map<String, Long> counts) {
        facets.remove(facet);
        if (!counts.isEmpty()) {
            facets.put(facet, counts);
        }
    }

    private Map<String, Long> each(Facet facet, ListingQuery question, ParsedQuery words) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String value : facet.terms()) {
            ListingQuery chosen = question.with(question.filters().with(facet, value));
            long count = searcher.count(PlainQueries.of(chosen, words));
            if (count > 0) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    private Map<String, Long> cells(ListingQuery question, FacetsCollector collector) throws IOException {
        Integer zoom = question.cellZoom();
        SortedSetDocValuesReaderState state = zoom == null ? null : tiles.get(zoom);
        if (zoom == null || state == null) {
            return Map.of();
        }
        return counts(new SortedSetDocValuesFacetCounts(state, collector), PlainIndex.cell(zoom));
    }

    private static Map<String, Long> counts(Facets counts, String dimension) throws IOException {
        FacetResult result = counts.getTopChildren(MOST_VALUES, dimension);
        Map<String, Long> byValue = new LinkedHashMap<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                byValue.put(value.label, value.value.longValue());
            }
        }
        return byValue;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        folder.close();
    }
}
