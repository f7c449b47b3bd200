package org.alongside.search.cluster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alongside.listing.Listing;
import org.alongside.place.LatLng;
import org.alongside.search.index.ListingFields;
import org.alongside.suggest.GroupNames;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/** Names from a cluster: one small request. */
class ClusterGroupNames implements GroupNames {

    private final EntityManagerFactory store;

    ClusterGroupNames(EntityManagerFactory store) {
        this.store = store;
    }

    @Override
    public List<GroupName> find(List<String> terms, @Nullable LatLng near, int most) {
        try (EntityManager session = store.createEntityManager()) {
            return Search.session(session)
                    .search(Listing.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field(ListingFields.SERVICE, String.class),
                                    f.field(ListingFields.SHOWN_NAME, String.class))
                            .as((service, name) -> new GroupName(UUID.fromString(service), name)))
                    .where(f -> {
                        var all = f.bool();
                        terms.forEach(term -> all.filter(
                                f.match().field(ListingFields.NAME_STARTS).matching(term)));
                        return all;
                    })
                    .sort(f -> order(f, near))
                    .failAfter(ClusterSearchEngine.patience(), TimeUnit.MILLISECONDS)
                    .fetchHits(most);
        }
    }

    private static SortFinalStep order(SearchSortFactory f, @Nullable LatLng near) {
        var order = f.composite();
        if (near != null) {
            order.add(f.distance(ListingFields.POINT, near.lat(), near.lng()));
        }
        return order.add(f.field(ListingFields.SORT_NAME)).add(f.field(ListingFields.ID));
    }
}
