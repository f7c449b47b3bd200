package org.alongside.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.alongside.importing.ImportUndo;
import org.alongside.listing.Settled;
import org.alongside.task.Task;
import org.alongside.task.TaskHandler;
import org.alongside.task.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes back an import, or a whole network. */
@Configuration(proxyBeanMethods = false)
class TakeBackHandlers {

    static final String UNDO = "undo";
    static final String NETWORK = "network-remove";

    private static final int SHOWN = 50;

    @Bean
    TaskHandler undo(ImportUndo takingBack) {
        return new Undo(takingBack);
    }

    @Bean
    TaskHandler networkRemoval(ImportUndo takingBack) {
        return new NetworkRemoval(takingBack);
    }

    private record Undo(ImportUndo takingBack) implements TaskHandler {

        @Override
        public String name() {
            return UNDO;
        }

        @Override
        public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
            UUID run = run(order.getOrDefault("run", ""));
            return ended(work, "Taking back", () -> takingBack.run(run), "Run " + run + " is taken back: ");
        }

        private static UUID run(String id) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "RUN is the id of an import, as its report and ./alongside imports tell it.", e);
            }
        }
    }

    private record NetworkRemoval(ImportUndo takingBack) implements TaskHandler {

        @Override
        public String name() {
            return NETWORK;
        }

        @Override
        public Optional<String> refusal(Map<String, String> order, long size) {
            return takingBack.refusal(order.getOrDefault("network", ""));
        }

        @Override
        public Task.Ended done(Task work, Map<String, String> order, @Nullable Path file) {
            String network = order.getOrDefault("network", "");
            return ended(
                    work,
                    "Taking out all groups of " + network,
                    () -> takingBack.network(network),
                    "The network " + network + " is removed: ");
        }
    }

    private interface Doing {
        Settled settled();
    }

    private static Task.Ended ended(Task work, String phase, Doing doing, String whatCameOfIt) {
        work.tell(phase, 0, 0);
        try {
            Settled settled = doing.settled();
            StringJoiner text = new StringJoiner("\n");
            add(text, "  changed back  ", settled.changed());
            add(text, "  taken out     ", settled.gone());
            text.add(whatCameOfIt
                    + "%,d groups taken out, %,d as they were before, %,d listed again."
                            .formatted(settled.servicesGone(), settled.servicesChanged(), settled.servicesNew()));
            return Task.Ended.with(0, text.toString());
        } catch (ImportUndo.RefusedException e) {
            return Task.Ended.with(TaskRunner.NOTHING, String.valueOf(e.getMessage()));
        }
    }

    private static void add(StringJoiner text, String what, List<String> names) {
        names.stream()
                .limit(SHOWN)
                .map(name -> what + name.replaceAll("\\p{Cntrl}", "·"))
                .forEach(text::add);
        if (names.size() > SHOWN) {
            text.add("                and %,d more".formatted(names.size() - SHOWN));
        }
    }
}
