package org.alongside.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The one way to the store: an entity manager that belongs to whatever transaction is going on. */
@Configuration(proxyBeanMethods = false)
class Store {

    // Spring Data would make one too, but too late for the web server's filters.
    @Bean
    @Primary
    EntityManager entityManager(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }
}
