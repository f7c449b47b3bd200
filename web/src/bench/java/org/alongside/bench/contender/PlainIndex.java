package org.alongside.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.alongside.search.MapCell;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Writes listings as Lucene's manuals show it: text, points, stored fields, facets of {@code lucene-facet}, one writer, one commit. */
public final class PlainIndex implements AutoCloseable {

    static final String NAME = "name";
    static final String NAME_STEMS = "nameStems";
    static final String ABOUT = "about";
    static final String WHERE = "where";
    static final String POINT = "point";
    static final String DAY_PARTS = "dayParts";
    static final String STARTS = "starts";
    static final String ALL_HOURS = "allHours";
    static final String PEER_LED = "peerLed";
    static final String MINIMUM_AGE = "minimumAge";
    static final String MAXIMUM_AGE = "maximumAge";
    static final String DESCRIPTION = "description";
    static final FacetsConfig FACETS = facets();

    private final Directory folder;
    private final IndexWriter writer;

    public PlainIndex(Path path) throws IOException {
        folder = FSDirectory.open(path);
        Analyzer analyzer = new PerFieldAnalyzerWrapper(english(true), Map.of(NAME, english(false)));
        writer = new IndexWriter(folder, new IndexWriterConfig(analyzer));
    }

    /** Each zoom's tiles have a field of their own, so that only those asked for are counted. */
    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.name(), true);
        }
        for (int zoom = ListingQuery.FIRST_CELL; zoom <= ListingQuery.LAST_CELL; zoom++) {
            config.setIndexFieldName(cell(zoom), cell(zoom));
        }
        return config;
    }

    static String cell(int zoom) {
        return "cell" + zoom;
    }

    private static Analyzer english(boolean stemmed) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
                return new TokenStreamComponents(
                        source, stemmed ? new SnowballFilter(words, new EnglishStemmer()) : words);
            }
        };
    }

    public void add(Row row) {
        Document document = new Document();
        document.add(new StringField("id", row.id().toString(), Field.Store.YES));
        document.add(new TextField(NAME, row.name(), Field.Store.YES));
        document.add(new TextField(NAME_STEMS, row.name(), Field.Store.NO));
        document.add(new TextField(ABOUT, row.about(), Field.Store.NO));
        document.add(new TextField(WHERE, row.where(), Field.Store.NO));
        String description = row.description();
        if (description != null) {
            document.add(new StoredField(DESCRIPTION, description));
        }
        LatLng point = row.point();
        if (point != null) {
            addPoint(document, point);
        }
        row.facets()
                .forEach((facet, values) ->
                        values.forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.name(), value))));
        row.dayParts().forEach(token -> document.add(new StringField(DAY_PARTS, token, Field.Store.NO)));
        row.starts().forEach(start -> document.add(new LongPoint(STARTS, start)));
        document.add(new StringField(ALL_HOURS, String.valueOf(row.allHours()), Field.Store.NO));
        document.add(new StringField(PEER_LED, String.valueOf(row.peerLed()), Field.Store.NO));
        document.add(new IntPoint(MINIMUM_AGE, row.minimumAge()));
        document.add(new IntPoint(MAXIMUM_AGE, row.maximumAge()));
        try {
            writer.addDocument(FACETS.build(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPoint(Document document, LatLng point) {
        document.add(new LatLonPoint(POINT, point.lat(), point.lng()));
        document.add(new LatLonDocValuesField(POINT, point.lat(), point.lng()));
        for (int zoom = ListingQuery.FIRST_CELL; zoom <= ListingQuery.LAST_CELL; zoom++) {
            document.add(new SortedSetDocValuesFacetField(cell(zoom), MapCell.keyOf(point, zoom)));
        }
    }

    /** Durable after this. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        folder.close();
    }
}
