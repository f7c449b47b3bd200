package org.alongside.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** ONNX Runtime frees its environment by a hook when a process ends; while a model is loaded that was a crash, with status 134. */
class EndOfProcessTest {

    /** A process that ends while its model is loaded, again and again. */
    static final class Ending {

        public static void main(String[] arguments) throws Exception {
            new OnnxSentenceModel().close();
            Thread.ofPlatform().daemon().start(Ending::load);
            Thread.sleep(200);
            System.exit(3);
        }

        private static void load() {
            while (true) {
                try {
                    new OnnxSentenceModel().close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void aProcessEndsInOrderWhileTheModelIsLoaded() throws Exception {
        Process ending = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(ending.waitFor()).isEqualTo(3);
    }
}
