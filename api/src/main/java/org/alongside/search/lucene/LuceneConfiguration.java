package org.alongside.search.lucene;

import jakarta.persistence.EntityManagerFactory;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.query.SearchEngines;
import org.alongside.search.upkeep.IndexTerms;
import org.alongside.suggest.GroupNames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lucene in this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = IndexSettings.BACKEND, havingValue = IndexSettings.LUCENE)
class LuceneConfiguration {

    @Bean
    SearchEngines searchEngines(EntityManagerFactory store) {
        LuceneCards cards = new LuceneCards();
        return () -> new LuceneSearchEngine(store, cards);
    }

    @Bean
    GroupNames groupNames(EntityManagerFactory store) {
        return new LuceneGroupNames(store);
    }

    @Bean
    IndexTerms indexTerms(EntityManagerFactory store) {
        return new LuceneIndexTerms(store);
    }
}
