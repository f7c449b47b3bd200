package org.alongside.search.lucene;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.listing.Listing;
import org.alongside.search.upkeep.IndexTerms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;

/** Reads terms from Lucene. Deleted documents do not count, even if their segment still holds them. */
class LuceneIndexTerms implements IndexTerms {

    private final EntityManagerFactory store;

    LuceneIndexTerms(EntityManagerFactory store) {
        this.store = store;
    }

    /** The keys of the segments with their deletions: a new document makes a new segment, a deletion a new key. */
    @Override
    public Object state() {
        try (IndexReader reader = open()) {
            return reader.leaves().stream()
                    .map(leaf -> leaf.reader().getReaderCacheHelper().getKey())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Long> count(String field, int most) {
        try (IndexReader reader = open()) {
            Map<String, Long> counts = new IndexSearcher(reader)
                    .search(new MatchAllDocsQuery(), new ValueCounts.Manager(List.of(field)))
                    .getOrDefault(field, Map.of());
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .limit(most)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexReader open() {
        return Search.mapping(store)
                .scope(Listing.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }
}
