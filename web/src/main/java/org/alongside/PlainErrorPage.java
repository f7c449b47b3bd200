package org.alongside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The last resort if no error page can be made, or the request never came so far: plain words and the help numbers. */
public class PlainErrorPage extends ErrorReportValve {

    private static final String PAGE = read();
    private static final String ASKED = PAGE.replace("{title}", "We could not read that")
            .replace("{lead}", "Something in the address was not right. Try it again from the first page.");
    private static final String BROKEN = PAGE.replace("{title}", "Something is not working")
            .replace(
                    "{lead}",
                    "This page could not be made. It is our fault, not yours. Please try again in a few minutes.");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.write(response.getResponse());
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.getReporter().write(response.getStatus() < 500 ? ASKED : BROKEN);
            response.finishResponse();
        } catch (IOException visitorHasGone) {
            // The visitor has gone; there is nobody to answer.
        }
    }

    private static String read() {
        try (InputStream page = Objects.requireNonNull(PlainErrorPage.class.getResourceAsStream("/plain-error.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
