package org.alongside.graphql.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;

/**
 * Takes a body off the line as it comes, so that no thread waits for who sends it byte by byte. When all of it is there, or the time for all
 * of it is over, the request comes in a second time.
 */
final class ArrivingBody implements ReadListener, AsyncListener {

    private static final String ARRIVED = ArrivingBody.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpServletRequest request;
    private final AsyncContext waiting;
    private final ServletInputStream line;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean isOver = new AtomicBoolean();

    private ArrivingBody(HttpServletRequest request, AsyncContext waiting, int most) throws IOException {
        this.request = request;
        this.waiting = waiting;
        this.line = request.getInputStream();
        this.most = most;
    }

    /** Comes back at once; the request comes in again later. */
    static void await(HttpServletRequest request, int most) throws IOException {
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(PATIENCE.toMillis());
        ArrivingBody body = new ArrivingBody(request, waiting, most);
        waiting.addListener(body);
        body.line.setReadListener(body);
    }

    static boolean hasBeenAwaited(HttpServletRequest request) {
        return request.getAttribute(ARRIVED) != null;
    }

    /**
     * What came: at most one byte more than was to be read.
     *
     * @throws RefusedException where the time was over
     */
    static byte[] of(HttpServletRequest request) {
        if (request.getAttribute(ARRIVED) instanceof byte[] body) {
            return body;
        }
        throw new RefusedException(
                ErrorCode.TOO_SLOW, "The request did not arrive within " + PATIENCE.toSeconds() + " seconds.");
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] some = new byte[8192];
        while (line.isReady() && !line.isFinished()) {
            int read = line.read(some);
            if (read < 0) {
                return;
            }
            bytes.write(some, 0, read);
            if (bytes.size() > most) {
                onAllDataRead();
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        comeAgain(bytes.toByteArray());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        comeAgain("too slow");
    }

    private void comeAgain(Object arrived) {
        if (isOver.compareAndSet(false, true)) {
            request.setAttribute(ARRIVED, arrived);
            waiting.dispatch();
        }
    }

    @Override
    public void onError(Throwable lineBroke) {
        if (isOver.compareAndSet(false, true)) {
            waiting.complete();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // Nothing is held.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing begins anew.
    }
}
