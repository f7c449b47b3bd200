package org.alongside.search.upkeep;

import org.alongside.listing.Listing;
import org.alongside.search.index.ListingBinder;
import org.alongside.search.index.PublicListingsOnly;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.stereotype.Component;

/** Maps listings to the index, so that the class of a listing does not depend on search. */
@Component
class SearchMapping implements HibernateOrmSearchMappingConfigurer {

    private final ListingBinder binder;
    private final String index;

    SearchMapping(ListingBinder binder, IndexName name, IndexFolder folder) {
        this.binder = binder;
        this.index = name.current();
        folder.setAsideIfDamaged();
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var listing = context.programmaticMapping().type(Listing.class);
        listing.indexed().index(index).routingBinder(new PublicListingsOnly());
        listing.binder(binder);
    }
}
