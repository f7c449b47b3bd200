package org.alongside.search.index;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Plain terms between spaces: words are understood in Java, the same for every engine. */
public class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ListingFields.PLAIN_ANALYZER).custom().tokenizer(ListingFields.PLAIN_TOKENIZER);
    }
}
