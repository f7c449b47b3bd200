package org.alongside.search.cluster;

import jakarta.persistence.EntityManagerFactory;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.query.SearchEngines;
import org.alongside.search.upkeep.IndexTerms;
import org.alongside.suggest.GroupNames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** OpenSearch or Elasticsearch. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = IndexSettings.BACKEND, havingValue = IndexSettings.CLUSTER)
class ClusterConfiguration {

    @Bean
    SearchEngines searchEngines(EntityManagerFactory store) {
        ClusterSearchEngine engine = new ClusterSearchEngine(store);
        return () -> engine;
    }

    @Bean
    GroupNames groupNames(EntityManagerFactory store) {
        return new ClusterGroupNames(store);
    }

    @Bean
    IndexTerms indexTerms(EntityManagerFactory store) {
        return new ClusterIndexTerms(store);
    }
}
