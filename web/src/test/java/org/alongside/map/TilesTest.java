package org.alongside.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.alongside.outbound.Outbound;
import org.alongside.testing.AServer;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The operator's own source of pictures, from a server on loopback to the answer a browser gets. */
class TilesTest {

    private static final String LEEDS = "/map/tiles/11/1015/659";

    @TempDir
    Path data = Path.of("");

    private final MovableClock clock = new MovableClock();
    private final AtomicBoolean down = new AtomicBoolean();
    private AServer source = started(1_000);

    private AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    @EnableWebMvc
    private static final class Web {}

    private AServer started(int size) {
        return AServer.answering(asked -> {
            if (down.get()) {
                asked.sendResponseHeaders(500, -1);
            } else {
                AServer.say(asked, "image/png", png(size));
            }
        });
    }

    @BeforeEach
    void open() {
        open(source);
    }

    @AfterEach
    void close() {
        context.close();
        source.close();
    }

    @Test
    void aPictureIsFetchedOnceAndServedAsOursForLong() throws Exception {
        MockHttpServletResponse first = ask(LEEDS);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).isEqualTo("image/png");
        assertThat(first.getContentAsByteArray()).isEqualTo(png(1_000));
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=2592000, public");
        assertThat(ask(LEEDS).getStatus()).isEqualTo(200);

        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        var known = mvc().perform(get(LEEDS).header("If-None-Match", tag))
                .andReturn()
                .getResponse();
        assertThat(known.getStatus()).isEqualTo(304);
        assertThat(known.getContentAsByteArray()).isEmpty();
        assertThat(source.paths()).containsExactly("/11/1015/659.png");
    }

    @Test
    void whatIsOnDiskOutlivesARestart() throws Exception {
        ask(LEEDS);
        context.close();
        open(source);
        assertThat(ask(LEEDS).getStatus()).isEqualTo(200);
        assertThat(source.paths()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,<html><script>alert(1)</script>",
        "image/png,<html><script>alert(1)</script>",
        "image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "text/html,PNG",
        "image/png,''",
    })
    void onlyPicturesArePassedOn(String type, String body) throws Exception {
        byte[] bytes = body.equals("PNG") ? png(100) : body.getBytes();
        try (AServer other = AServer.answering(asked -> AServer.say(asked, type, bytes))) {
            reopen(other);
            MockHttpServletResponse answer = ask(LEEDS);
            assertThat(answer.getStatus()).isEqualTo(204);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(other.paths()).hasSize(1);
        }
    }

    @Test
    void aPictureOfMoreThanHalfAMegabyteIsNotPassedOn() throws Exception {
        try (AServer other = started(Tiles.LARGEST + 1)) {
            reopen(other);
            assertThat(ask(LEEDS).getStatus()).isEqualTo(204);
        }
    }

    @Test
    void aSourceThatIsDownIsNoErrorAndIsLeftAloneForAWhile() throws Exception {
        down.set(true);
        assertThat(ask(LEEDS).getStatus()).isEqualTo(204);
        assertThat(ask("/map/tiles/11/1015/660").getStatus()).isEqualTo(204);
        assertThat(source.paths()).hasSize(1);

        down.set(false);
        clock.moveBy(Tiles.REST);
        assertThat(ask(LEEDS).getStatus()).isEqualTo(200);
    }

    @Test
    void anOldPictureIsFetchedAnewAndServedWhereThatFails() throws Exception {
        ask(LEEDS);
        clock.moveBy(Tiles.FRESH.plusDays(1));
        down.set(true);
        assertThat(ask(LEEDS).getStatus()).isEqualTo(200);
        assertThat(source.paths()).hasSize(2);
        down.set(false);
        clock.moveBy(Tiles.REST);
        ask(LEEDS);
        ask(LEEDS);
        assertThat(source.paths()).hasSize(3);
    }

    @Test
    void aHoleInTheSourceDoesNotShutIt() throws Exception {
        try (AServer holed = AServer.answering(asked -> asked.sendResponseHeaders(404, -1))) {
            reopen(holed);
            assertThat(ask(LEEDS).getStatus()).isEqualTo(204);
            assertThat(ask("/map/tiles/11/1015/660").getStatus()).isEqualTo(204);
            assertThat(holed.paths()).hasSize(2);
        }
    }

    @Test
    void theFolderStaysWithinItsBoundAndLosesTheOldestFirst() throws Exception {
        for (int y = 640; y < 670; y++) {
            clock.moveBy(Duration.ofSeconds(1));
            assertThat(ask("/map/tiles/11/1015/" + y).getStatus()).isEqualTo(200);
        }
        List<Path> kept = kept();
        assertThat(kept.size() * 1_000L).isBetween(8_000L, 10L * 1024);
        assertThat(kept).anyMatch(file -> file.endsWith("669")).noneMatch(file -> file.endsWith("640"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map/tiles/4/7/5",
                "/map/tiles/18/130000/84500",
                "/map/tiles/11/0/0",
                "/map/tiles/11/-1/659",
                "/map/tiles/11/1015/2047",
                "/map/tiles/11/2147483647/659",
            })
    void nobodyFetchesTheRestOfTheWorldThroughUs(String elsewhere) throws Exception {
        assertThat(ask(elsewhere).getStatus()).isEqualTo(404);
        assertThat(source.paths()).isEmpty();
    }

    @Test
    void aSourceInTheOwnNetworkIsAskedOnlyWhereThatWasOpened() throws Exception {
        context.close();
        open(source, "alongside.outbound.own-network=tiles.lan:8080");
        assertThat(ask(LEEDS).getStatus()).isEqualTo(204);
        assertThat(source.paths()).isEmpty();
    }

    @Test
    void withoutASourceThereAreNoPictures() throws Exception {
        context.close();
        open(source, "alongside.map.tiles.url=");
        assertThat(ask(LEEDS).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "alongside.map.tiles.url=https://tiles.example.org/map.png,alongside.map.tiles.url",
        "alongside.map.tiles.url=ftp://tiles.example.org/{z}/{x}/{y},alongside.map.tiles.url",
        "alongside.map.tiles.url=https://me:secret@tiles.example.org/{z}/{x}/{y},alongside.map.tiles.url",
        "alongside.map.tiles.url=https://{x}.example.org/{z}/{x}/{y},alongside.map.tiles.url",
        "alongside.map.tiles.attribution=,alongside.map.tiles.attribution",
        "alongside.map.tiles.attribution-link=javascript:alert(1),alongside.map.tiles.attribution-link",
        "alongside.map.tiles.max-zoom=25,alongside.map.tiles.max-zoom",
    })
    void aWrongSettingIsRefusedByName(String setting, String named) {
        context.close();
        assertThatThrownBy(() -> open(source, setting)).rootCause().hasMessageContaining(named);
    }

    private void reopen(AServer other) {
        context.close();
        open(other);
    }

    private void open(AServer from, String... settings) {
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of(
                        "alongside.data=" + data,
                        "alongside.outbound.own-network=" + from.pair(),
                        "alongside.map.tiles.url=http://" + from.pair() + "/{z}/{x}/{y}.png",
                        "alongside.map.tiles.attribution=© somebody",
                        "alongside.map.tiles.cache=10KB")
                .and(settings)
                .applyTo(context);
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("clock", clock));
        context.register(Web.class, TileController.class, Tiles.class, Outbound.class);
        context.refresh();
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc().perform(get(path)).andReturn().getResponse();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] png(int size) {
        byte[] picture = new byte[size];
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(signature, 0, picture, 0, signature.length);
        Arrays.fill(picture, signature.length, size, (byte) 'a');
        return picture;
    }
}
