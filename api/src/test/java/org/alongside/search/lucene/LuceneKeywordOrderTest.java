package org.alongside.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneKeywordOrderTest {

    private static final String FIELD = "name";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void overSeveralPiecesTheOrderIsLucenesOwn(int seed) throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            write(folder, new Random(seed));
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(1);
                assertThat(order(LuceneKeywordOrder.by(FIELD), reader))
                        .isEqualTo(order(new SortedSetSortField(FIELD, false), reader));
            }
        }
    }

    /** Some names several times, some not at all. */
    private static void write(ByteBuffersDirectory folder, Random random) throws IOException {
        IndexWriterConfig pieces = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(folder, pieces)) {
            for (int i = 1; i <= 300; i++) {
                Document document = new Document();
                if (random.nextInt(10) > 0) {
                    document.add(new SortedSetDocValuesField(FIELD, new BytesRef("walk " + random.nextInt(200))));
                }
                writer.addDocument(document);
                if (i % 10 == 0) {
                    writer.flush();
                }
            }
        }
    }

    private static List<Integer> order(SortField by, DirectoryReader reader) throws IOException {
        return Stream.of(new IndexSearcher(reader).search(new MatchAllDocsQuery(), 50, new Sort(by)).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }
}
