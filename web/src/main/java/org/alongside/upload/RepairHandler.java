package org.alongside.upload;

import java.nio.file.Path;
import java.util.Map;
import org.alongside.search.upkeep.Drift;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.task.Task;
import org.alongside.task.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the whole index with the store and repairs every difference. */
@Component
class RepairHandler implements TaskHandler {

    static final String NAME = "repair";

    private final SearchIndex index;

    RepairHandler(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
        work.tell("Comparing every listing in store and index", 0, 0);
        return Task.Ended.with(0, text(index.repair()));
    }

    private static String text(Drift mended) {
        return mended.isNone()
                ? "Index and store are equal. Nothing was mended."
                : "Mended: %,d listings were missing or out of date, %,d were there without being listed, %,d were there twice."
                        .formatted(mended.stale(), mended.extra(), mended.doubled());
    }
}
