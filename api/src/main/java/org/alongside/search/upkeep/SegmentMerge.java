package org.alongside.search.upkeep;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alongside.listing.Listing;
import org.alongside.search.index.IndexSettings;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/** Merges the segments of an embedded index, because each is searched separately. A cluster merges its own. */
@Component
class SegmentMerge {

    private final EntityManagerFactory store;
    private final boolean embedded;

    SegmentMerge(EntityManagerFactory store, IndexSettings settings) {
        this.store = store;
        this.embedded = settings.embedded();
    }

    /** Merges if a tenth of the index is outside its largest segment, or deleted. */
    void mergeIfWorthwhile() {
        var scope = Search.mapping(store).scope(Listing.class);
        if (embedded && isScattered(scope.extension(LuceneExtension.get()))) {
            scope.workspace().mergeSegments();
            // Until then the files of the earlier segments stay and take twice the space of the new one.
            scope.workspace().flush();
            scope.workspace().refresh();
        }
    }

    private static boolean isScattered(LuceneIndexScope index) {
        try (IndexReader reader = index.openIndexReader()) {
            int largest = reader.leaves().stream()
                    .mapToInt(leaf -> leaf.reader().numDocs())
                    .max()
                    .orElse(0);
            return reader.maxDoc() - largest > reader.maxDoc() / 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
