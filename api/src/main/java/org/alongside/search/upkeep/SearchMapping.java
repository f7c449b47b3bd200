package org.alongside.search.upkeep;

import org.alongside.listing.Listing;
import org.alongside.search.index.ListingBinder;
import org.alongside.search.index.PublicListingsOnly;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.stereotype.Component;

/** Says that listings are indexed, and how; so the listing itself need not know that it is searched. */
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
