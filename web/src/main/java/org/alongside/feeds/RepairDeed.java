package org.alongside.feeds;

import java.nio.file.Path;
import java.util.Map;
import org.alongside.search.Drift;
import org.alongside.search.SearchIndex;
import org.alongside.work.Deed;
import org.alongside.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares all of the index with the store, and mends what differs. */
@Component
class RepairDeed implements Deed {

    static final String NAME = "repair";

    private final SearchIndex index;

    RepairDeed(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Work.Ended done(Work work, Map<String, String> order, @Nullable Path file) {
        work.tell("Comparing every listing in store and index", 0, 0);
        return Work.Ended.with(0, told(index.repair()));
    }

    private static String told(Drift mended) {
        return mended.isNone()
                ? "Index and store are equal. Nothing was mended."
                : "Mended: %,d listings were missing or out of date, %,d were there without being listed, %,d were there twice."
                        .formatted(mended.stale(), mended.extra(), mended.doubled());
    }
}
