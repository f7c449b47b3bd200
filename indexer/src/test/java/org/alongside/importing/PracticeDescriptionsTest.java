package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.feed.FeedEvent;
import org.alongside.feed.FeedFile;
import org.alongside.feed.Feeds;
import org.alongside.listing.draft.Draft;
import org.alongside.testing.DirectoryTest;
import org.alongside.understanding.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Practice groups are written one by one, as groups describe themselves, and not from a template. */
@DirectoryTest
class PracticeDescriptionsTest {

    private static final int RUN = 5;
    private static final double MOST_SHARED = 0.3;

    @Autowired
    private Feeds feeds;

    @Test
    void noTwoDescriptionsShareOverThreeTenthsOfTheirFiveWordRuns() throws IOException {
        List<Draft> drafts = drafts();
        List<Set<String>> runs = drafts.stream()
                .map(draft -> runs(Objects.requireNonNullElse(draft.description(), "")))
                .toList();
        Map<String, List<Integer>> whoSaysIt = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (String run : runs.get(i)) {
                whoSaysIt.computeIfAbsent(run, key -> new ArrayList<>()).add(i);
            }
        }
        Map<List<Integer>, Integer> shared = new HashMap<>();
        whoSaysIt.values().forEach(who -> pairs(who).forEach(pair -> shared.merge(pair, 1, Integer::sum)));
        List<String> tooAlike = shared.entrySet().stream()
                .filter(pair -> pair.getValue() > MOST_SHARED * shorter(runs, pair.getKey()))
                .map(pair -> drafts.get(pair.getKey().getFirst()).key() + " and "
                        + drafts.get(pair.getKey().getLast()).key())
                .toList();

        assertThat(drafts).hasSizeGreaterThanOrEqualTo(60);
        assertThat(runs).allSatisfy(some -> assertThat(some).isNotEmpty());
        assertThat(tooAlike).isEmpty();
    }

    private static int shorter(List<Set<String>> runs, List<Integer> pair) {
        return Math.min(
                runs.get(pair.getFirst()).size(), runs.get(pair.getLast()).size());
    }

    private static List<List<Integer>> pairs(List<Integer> who) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            for (int j = i + 1; j < who.size(); j++) {
                pairs.add(List.of(who.get(i), who.get(j)));
            }
        }
        return pairs;
    }

    private static Set<String> runs(String description) {
        List<String> words = Words.plain(description);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private List<Draft> drafts() throws IOException {
        List<Draft> drafts = new ArrayList<>();
        for (String code : codes()) {
            URL feed = Stream.of(".csv", ".json")
                    .map(ending -> PracticeDescriptionsTest.class.getResource("/data-seed/" + code + ending))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            feeds.read(FeedFile.at(feed), LocalDate.of(2026, 11, 21), true, told -> {
                if (told instanceof FeedEvent.Service service) {
                    drafts.add(service.draft());
                }
            });
        }
        return drafts;
    }

    private static List<String> codes() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(PracticeDescriptionsTest.class.getResourceAsStream("/data-seed/networks.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
        }
    }
}
