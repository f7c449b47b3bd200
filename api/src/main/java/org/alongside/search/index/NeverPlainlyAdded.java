package org.alongside.search.index;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import org.alongside.listing.Listing;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/**
 * Hibernate Search adds a new listing to Lucene without looking whether it is there. Between the commit and that moment a comparison of
 * index and store may have written it already, and then it would be there twice for good. Planned as deleted first, it is written over.
 */
@Component
class NeverPlainlyAdded implements PreInsertEventListener {

    private final EntityManagerFactory store;

    NeverPlainlyAdded(EntityManagerFactory store) {
        this.store = store;
    }

    @PostConstruct
    void listen() {
        store.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.PRE_INSERT, this);
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        if (event.getEntity() instanceof Listing listing && event.getSession() instanceof Session session) {
            Search.session(session).indexingPlan().delete(listing);
        }
        return false;
    }
}
