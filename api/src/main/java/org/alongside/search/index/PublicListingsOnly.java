package org.alongside.search.index;

import org.alongside.listing.Listing;
import org.alongside.listing.PublicListings;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Keeps every listing out of the index that is not public. */
public class PublicListingsOnly implements RoutingBinder {

    @Override
    public void bind(RoutingBindingContext context) {
        PublicListings.PROPERTIES.forEach(context.dependencies()::use);
        context.bridge(Listing.class, new Bridge());
    }

    private static final class Bridge implements RoutingBridge<Listing> {

        @Override
        public void route(DocumentRoutes routes, Object id, Listing listing, RoutingBridgeRouteContext context) {
            if (listing.isPublic()) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, Listing listing, RoutingBridgeRouteContext context) {
            // What it was before is not known here, so it may have been indexed.
            routes.addRoute();
        }
    }
}
