package org.alongside.search.cluster;

import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.alongside.listing.Listing;
import org.alongside.search.upkeep.IndexTerms;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;

/** Terms from a cluster: one aggregation each. Every process gets the same answer. */
class ClusterIndexTerms implements IndexTerms {

    /** Each write to a shard gives its document a higher number. */
    private static final String WRITES = "_seq_no";

    private final EntityManagerFactory store;

    ClusterIndexTerms(EntityManagerFactory store) {
        this.store = store;
    }

    /**
     * The number of documents, with the sum and the maximum of their sequence numbers. A write raises both, a deletion lowers the count. It
     * reflects what searches see, not changes that are still to be refreshed.
     */
    @Override
    public Object state() {
        JsonObject numbers = new JsonObject();
        for (String of : new String[] {"sum", "max"}) {
            JsonObject field = new JsonObject();
            field.addProperty("field", WRITES);
            JsonObject aggregation = new JsonObject();
            aggregation.add(of, field);
            numbers.add(of, aggregation);
        }
        try (EntityManager session = store.createEntityManager()) {
            var result = Search.session(session)
                    .search(Listing.class)
                    .extension(ElasticsearchExtension.get())
                    .where(f -> f.matchAll())
                    .requestTransformer(request -> request.body().add("aggs", numbers))
                    .fetch(0);
            return result.total().hitCount() + " " + result.responseBody().get("aggregations");
        }
    }

    @Override
    public Map<String, Long> count(String field, int most) {
        AggregationKey<Map<String, Long>> counts = AggregationKey.of("counts");
        try (EntityManager session = store.createEntityManager()) {
            return Search.session(session)
                    .search(Listing.class)
                    .where(f -> f.matchAll())
                    .aggregation(
                            counts, f -> f.terms().field(field, String.class).maxTermCount(most))
                    .fetch(0)
                    .aggregation(counts);
        }
    }
}
