package org.alongside.search;

import org.alongside.listing.Listing;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.stereotype.Component;

/** Says that listings are indexed, and how; so the listing itself need not know that it is searched. */
@Component
class SearchMapping implements HibernateOrmSearchMappingConfigurer {

    static final String INDEX = "listing";

    private final ListingDocument document;

    SearchMapping(ListingDocument document) {
        this.document = document;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var listing = context.programmaticMapping().type(Listing.class);
        listing.indexed().index(INDEX).routingBinder(new PublicListingsOnly());
        listing.binder(document);
    }
}
