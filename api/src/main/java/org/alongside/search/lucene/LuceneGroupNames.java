package org.alongside.search.lucene;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.listing.Listing;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.index.ListingFields;
import org.alongside.suggest.GroupNames;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/** Reads names from Lucene directly, without a session or stored fields, because each typed letter asks for them. */
class LuceneGroupNames implements GroupNames {

    private final EntityManagerFactory store;

    LuceneGroupNames(EntityManagerFactory store) {
        this.store = store;
    }

    @Override
    public List<GroupName> find(List<String> terms, @Nullable LatLng near, int most) {
        var index = Search.mapping(store).scope(Listing.class).extension(LuceneExtension.get());
        try (IndexReader reader = index.openIndexReader()) {
            // The total is not needed, so Lucene may stop early.
            var first = new TopFieldCollectorManager(order(near), most, null, most);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setTimeout(RequestBudget::isOver);
            return found(reader, searcher.search(condition(terms), first).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query condition(List<String> terms) {
        var all = new BooleanQuery.Builder();
        terms.forEach(
                term -> all.add(new TermQuery(new Term(ListingFields.NAME_STARTS, term)), BooleanClause.Occur.FILTER));
        return all.build();
    }

    private static Sort order(@Nullable LatLng near) {
        SortField name = LuceneKeywordOrder.by(ListingFields.SORT_NAME);
        SortField id = LuceneKeywordOrder.by(ListingFields.ID);
        return near == null
                ? new Sort(name, id)
                : new Sort(LatLonDocValuesField.newDistanceSort(ListingFields.POINT, near.lat(), near.lng()), name, id);
    }

    private static List<GroupName> found(IndexReader reader, ScoreDoc[] hits) throws IOException {
        List<GroupName> found = new ArrayList<>();
        List<LeafReaderContext> leaves = reader.leaves();
        for (ScoreDoc hit : hits) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            int doc = hit.doc - leaf.docBase;
            found.add(new GroupName(
                    UUID.fromString(LuceneSearchEngine.value(leaf, ListingFields.SERVICE, doc)),
                    LuceneSearchEngine.value(leaf, ListingFields.SHOWN_NAME, doc)));
        }
        return found;
    }
}
