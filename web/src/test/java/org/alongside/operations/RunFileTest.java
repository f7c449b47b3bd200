package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder = Path.of("");

    private final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer listener = ofThisMachine();

    @BeforeEach
    void somebodyListens() {
        listener.start();
    }

    @AfterEach
    void nobodyListens() {
        listener.stop(0);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButItsOwnerReadsTheToken() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "left behind, and open to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        left().write(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoKnowsTheTokenIsFound() {
        RunFile written = left();
        written.write(folder);
        answering(written::answerTo);

        assertThat(RunFile.find(folder)).contains(written);
        assertThat(written.isToken(written.token())).isTrue();
        assertThat(written.isToken(left().token())).isFalse();

        written.delete(folder);
        assertThat(RunFile.find(folder)).isEmpty();
    }

    @Test
    void anotherProgramAtItsAddressIsSentNothingButAQuestion() {
        RunFile written = left();
        written.write(folder);
        answering(question -> question);

        assertThat(RunFile.find(folder)).isEmpty();
        assertThat(heard).hasSize(1).noneMatch(line -> line.contains(written.token()));
    }

    @Test
    void whatIsLeftBehindAndNobodyAnswersForIsNothing() {
        left().write(folder);
        listener.stop(0);

        assertThat(RunFile.find(folder)).isEmpty();
    }

    @Test
    void whoStopsLeavesTheFileOfAnother() {
        RunFile mine = left();
        mine.write(folder);
        RunFile another = left();
        another.write(folder);

        mine.delete(folder);

        assertThat(RunFile.read(folder)).contains(another);
    }

    private static HttpServer ofThisMachine() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunFile left() {
        return RunFile.fresh(
                URI.create("http://127.0.0.1:" + listener.getAddress().getPort()), true);
    }

    private void answering(UnaryOperator<String> answer) {
        listener.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().values());
            String question = exchange.getRequestURI().getQuery().replace("question=", "");
            byte[] body = answer.apply(question).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
