package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.query.ClauseBudget;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.understanding.QueryParser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Thousands of sentences of ten to forty everyday words, as people type them who have a lot to carry: none makes more clauses than an engine
 * takes, and whatever is asked is answered, by the index. The first {@value #ASKED} are asked, among them all that a person wrote;
 * with {@code -Dsentences=5000} for all, which takes some minutes.
 */
@DirectoryTest
class EverydaySentencesTest {

    private static final int SENTENCES = 5_000;

    /** On a cluster each takes longer: what people wrote, and of what was put together a part. */
    private static final int ASKED = "cluster".equals(System.getProperty("alongside.engines")) ? 300 : 800;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 40;
    private static final LatLng LEEDS = new LatLng(53.8, -1.55);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    QueryParser understanding;

    @Test
    void eachIsAnsweredAndByTheIndex() {
        directory.holds(AgreementCorpus.services(20));
        List<String> sentences = sentences();
        int asked = Integer.getInteger("sentences", ASKED);
        List<String> failed = IntStream.range(0, Math.min(asked, sentences.size()))
                .parallel()
                .mapToObj(i -> failure(i, sentences.get(i)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(failed).isEmpty();
    }

    @Test
    void noneMakesMoreClausesThanAnEngineTakes() {
        assertThat(sentences()).hasSize(SENTENCES).allSatisfy(sentence -> assertThat(
                        ClauseBudget.of(ClauseBudget.bounded(understanding.of(sentence))))
                .isLessThanOrEqualTo(ClauseBudget.MOST));
    }

    private Optional<String> failure(int i, String sentence) {
        try {
            return search.search(query(i, sentence)).limited() ? Optional.of("limited: " + sentence) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + sentence);
        }
    }

    /** Every sixth as a page asks it, counts and all; every sixth near a place; of the others only how many there are. */
    private static ListingQuery query(int i, String sentence) {
        ListingQuery query = ListingQuery.of(sentence);
        return switch (i % 6) {
            case 0 -> query.withFacets().withCells(8);
            case 1 -> query.near(new ListingQuery.Near(LEEDS, Distance.miles(10), null, 3));
            default -> query.page(0, 0);
        };
    }

    static List<String> sentences() {
        List<String> words = lines("everyday-words.txt");
        List<String> all = new ArrayList<>(lines("sentences.txt"));
        Random random = new Random(28);
        while (all.size() < SENTENCES) {
            StringBuilder sentence = new StringBuilder();
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            for (int count = 0; count < length; ) {
                String next = words.get(random.nextInt(words.size()));
                sentence.append(sentence.isEmpty() ? "" : " ").append(next);
                count += next.split(" ").length;
            }
            all.add(sentence.toString());
        }
        return all.stream()
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), ListingQuery.LONGEST_WORDS)))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = EverydaySentencesTest.class.getResourceAsStream("/sentences/" + file)) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
