package org.alongside.search.index;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Plain terms between spaces, as {@link LuceneAnalysis}. */
public class ClusterAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(ListingFields.PLAIN_ANALYZER).custom().tokenizer(ListingFields.PLAIN_TOKENIZER);
    }
}
