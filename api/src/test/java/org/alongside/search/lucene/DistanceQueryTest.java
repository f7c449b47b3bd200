package org.alongside.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.LatLng;
import org.alongside.search.index.ListingFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceQueryTest {

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3_000, 60_000})
    void aCircleHoldsWhatLucenesOwnDoes(int points) throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            write(points, folder);
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < 200; i++) {
                    LatLng middle = place();
                    double metres = Math.pow(10, 2 + 4 * random.nextDouble());
                    Query lucenes =
                            LatLonPoint.newDistanceQuery(ListingFields.POINT, middle.lat(), middle.lng(), metres);
                    assertThat(found(new DistanceQuery(middle, metres), searcher))
                            .isEqualTo(found(lucenes, searcher));
                    assertThat(found(rareAnd(new DistanceQuery(middle, metres)), searcher))
                            .as("where few are left to be measured")
                            .isEqualTo(found(rareAnd(lucenes), searcher));
                }
            }
        }
    }

    private void write(int points, ByteBuffersDirectory folder) throws IOException {
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (int i = 0; i < points; i++) {
                Document document = new Document();
                LatLng point = place();
                document.add(new LatLonPoint(ListingFields.POINT, point.lat(), point.lng()));
                document.add(new LatLonDocValuesField(ListingFields.POINT, point.lat(), point.lng()));
                if (i % 100 == 0) {
                    document.add(new StringField("of", "few", Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.addDocument(new Document());
            writer.forceMerge(1);
        }
    }

    private static Query rareAnd(Query circle) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term("of", "few")), BooleanClause.Occur.FILTER)
                .add(circle, BooleanClause.Occur.FILTER)
                .build();
    }

    private LatLng place() {
        return new LatLng(50 + 8 * random.nextDouble(), -6 + 8 * random.nextDouble());
    }

    private static Set<Integer> found(Query query, IndexSearcher searcher) throws IOException {
        return Stream.of(searcher.search(query, 100_000).scoreDocs)
                .map(hit -> hit.doc)
                .collect(Collectors.toSet());
    }
}
