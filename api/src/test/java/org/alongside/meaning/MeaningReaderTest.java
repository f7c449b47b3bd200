package org.alongside.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.understanding.CurrentDictionary;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** The model is loaded late, once, on a thread of its own, and only where it is wanted; nothing waits for it. */
class MeaningReaderTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();

    /** Knows one word alone. */
    private static final SentenceModel FLASKS =
            text -> text.contains("flask") ? new float[] {1, 0} : new float[] {0, 1};

    private final AtomicInteger loads = new AtomicInteger();

    private MeaningReader reader(boolean enabled, Callable<SentenceModel> model) {
        return new MeaningReader(VOCABULARY, new MeaningSettings(enabled), () -> {
            loads.incrementAndGet();
            return model.call();
        });
    }

    private static MeaningReader loaded(MeaningReader reader) {
        reader.nearest("anything");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(reader::isLoaded);
        return reader;
    }

    /** On a busy machine a text may be answered without. */
    private static void hears(MeaningReader reader) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(reader.nearest("a flask")).containsExactly("cold-water"));
    }

    @Test
    void theFirstTextIsAnsweredWithoutWhileAnotherThreadLoads() {
        AtomicReference<Thread> by = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        MeaningReader reader = reader(true, () -> {
            asked.await();
            by.set(Thread.currentThread());
            return FLASKS;
        });
        assertThat(loads).hasValue(0);
        assertThat(reader.nearest("a flask")).isEmpty();
        assertThat(reader.nearest("a flask")).isEmpty();
        asked.countDown();
        Awaitility.await().until(reader::isLoaded);
        assertThat(by.get()).isNotEqualTo(Thread.currentThread());
        hears(reader);
        assertThat(loads).hasValue(1);
    }

    @Test
    void switchedOffNothingIsLoaded() throws InterruptedException {
        MeaningReader reader = reader(false, () -> FLASKS);
        assertThat(reader.nearest("a flask")).isEmpty();
        Thread.sleep(200);
        assertThat(reader.isLoaded()).isFalse();
        assertThat(loads).hasValue(0);
    }

    @Test
    void whereItCannotBeLoadedItIsNotTriedAgain() {
        MeaningReader reader = reader(true, () -> {
            throw new UnsatisfiedLinkError("no library for this platform");
        });
        reader.nearest("a flask");
        Awaitility.await().untilAtomic(loads, Matchers.equalTo(1));
        assertThat(reader.nearest("a flask")).isEmpty();
        assertThat(loads).hasValue(1);
    }

    @Test
    void aTextThatTakesTooLongIsAnsweredWithout() {
        CountDownLatch never = new CountDownLatch(1);
        MeaningReader reader = loaded(reader(true, () -> text -> {
            if (text.equals("slow")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return FLASKS.vector(text);
        }));
        assertThat(reader.nearest("slow")).isEmpty();
        hears(reader);
    }

    @Test
    void onlyWordsNothingElseUnderstoodAreAskedAbout() {
        CurrentDictionary dictionary = new CurrentDictionary(VOCABULARY);
        QueryParser parser = new QueryParser(VOCABULARY, new Gazetteer(), dictionary, new MovableClock());
        TopicOffers offers = new TopicOffers(loaded(reader(true, () -> FLASKS)), VOCABULARY, dictionary);
        // On a busy machine a text may be answered without.
        Awaitility.await().untilAsserted(() -> assertThat(offers.of(parser.of("brought my own flask")))
                .extracting(Topic::id)
                .containsExactly("cold-water"));
        assertThat(offers.of(parser.of("cold water swimming flask")))
                .as("what is reached is not offered")
                .isEmpty();
        assertThat(offers.of(parser.of("flask"))).as("one word says too little").isEmpty();
        assertThat(offers.of(parser.of("i want to die with a flask")))
                .as("help comes first")
                .isEmpty();
        assertThat(offers.of(parser.of("canu gyda flask newydd"))).as("Welsh").isEmpty();
    }

    @Test
    void aNewTopicIsReadByItsPhrases() throws IOException {
        Vocabulary more = new Vocabulary();
        MeaningReader reader = loaded(new MeaningReader(more, new MeaningSettings(true), () -> FLASKS));
        more.extend(new StringReader("id,head,name_en,everyday_en\nflasks,doing,Old flasks,flask; flask lovers\n"));
        assertThat(reader.nearest("a flask")).as("read anew meanwhile").isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(reader.nearest("a flask"))
                .containsExactlyInAnyOrder("cold-water", "flasks"));
    }

    @Test
    void wordsAreSplitIntoKnownPieces() {
        WordPieces pieces =
                new WordPieces(Map.of("[CLS]", 0, "[SEP]", 1, "[UNK]", 2, "walk", 3, "##ing", 4, "cafe", 5, "'", 6), 4);
        assertThat(pieces.ids("Walking")).containsExactly(0, 3, 4, 1);
        assertThat(pieces.ids("café'")).containsExactly(0, 5, 6, 1);
        assertThat(pieces.ids("walkzz walk")).containsExactly(0, 2, 3, 1);
        assertThat(pieces.ids("walk walk walk walk walk")).hasSize(6);
    }
}
