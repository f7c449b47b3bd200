package org.alongside.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.alongside.danger.SentenceVectors;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns texts into vectors of their meaning, and reads which topics they are near to. The model is loaded when the directory answers, on a
 * thread of its own; until then, and where it cannot be loaded, there is no vector and no topic is near. The same thread works on one text at
 * a time. No text is kept.
 */
@Component
@EnableConfigurationProperties(MeaningSettings.class)
public class MeaningReader implements SentenceVectors, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MeaningReader.class);

    /** Texts that wait at once; others are answered without. */
    private static final int MOST_WAITING = 8;

    /** A text takes some 5 milliseconds. */
    private static final long PATIENCE_MILLIS = 500;

    private final Vocabulary vocabulary;
    private final boolean enabled;
    private final Callable<SentenceModel> loader;
    private final AtomicBoolean loading = new AtomicBoolean();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), MeaningReader::thread);
    private volatile @Nullable Loaded loaded;

    private record Loaded(SentenceModel model, NearestTopics topics) {}

    @Autowired
    public MeaningReader(Vocabulary vocabulary, MeaningSettings settings) {
        this(vocabulary, settings, OnnxSentenceModel::new);
    }

    MeaningReader(Vocabulary vocabulary, MeaningSettings settings, Callable<SentenceModel> loader) {
        this.vocabulary = vocabulary;
        this.enabled = settings.enabled();
        this.loader = loader;
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "meaning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Loads the model when the directory answers, so that the first sentence is heard. */
    @EventListener(ApplicationReadyEvent.class)
    void loadBesideAnswers() {
        load();
    }

    @Override
    public float @Nullable [] of(String text) {
        return read(text, loaded -> loaded.model.vector(text)).orElse(null);
    }

    /** Ids of topics, the nearest first; empty where none is near, and where the model is off, not there yet, or busy. */
    public List<String> nearest(String text) {
        return read(text, loaded -> loaded.topics.to(loaded.model.vector(text))).orElse(List.of());
    }

    /** Empty where the model is off, not there yet, or busy. */
    private <T> Optional<T> read(String text, Function<Loaded, T> reading) {
        Loaded now = loaded;
        if (now == null || !now.topics.isFrom(vocabulary.topics())) {
            load();
            return Optional.empty();
        }
        try {
            return withinPatience(worker.submit(() -> reading.apply(now)));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> withinPatience(Future<T> work) {
        try {
            return Optional.of(work.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            work.cancel(true);
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Never the message: it might tell what was typed.
            LOG.warn(
                    "The sentence model failed: {}",
                    Objects.requireNonNull(e.getCause()).getClass().getName());
        }
        return Optional.empty();
    }

    /** Once, and again when the vocabulary was added to; texts are answered without meanwhile, and for good after a failure. */
    private void load() {
        if (enabled && loading.compareAndSet(false, true)) {
            try {
                worker.execute(this::loadNow);
            } catch (RejectedExecutionException e) {
                // Too many texts wait; the next one asks again.
                loading.set(false);
            }
        }
    }

    private void loadNow() {
        try {
            Loaded before = loaded;
            SentenceModel model = before == null ? loader.call() : before.model;
            Collection<Topic> topics = vocabulary.topics();
            loaded = new Loaded(model, new NearestTopics(topics, model));
            loading.set(false);
            LOG.info("The sentence model is loaded");
        } catch (Exception | LinkageError e) {
            LOG.warn("The sentence model cannot be loaded; words are read without it", e);
        }
    }

    /** Are topics read by now? */
    public boolean isLoaded() {
        return loaded != null;
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
