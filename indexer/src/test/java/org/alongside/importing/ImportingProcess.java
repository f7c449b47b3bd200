package org.alongside.importing;

import java.nio.file.Path;
import org.alongside.feed.FeedFile;
import org.alongside.testing.TestApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A directory in a folder, in a process of its own that can be killed. Says each batch it has kept. */
public final class ImportingProcess {

    static final String KEPT = "kept ";

    private ImportingProcess() {}

    /** Two arguments: the folder of the directory, and the feed. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext directory = open(Path.of(args[0]))) {
            ImportRequest request = ImportRequest.of("town", FeedFile.at(Path.of(args[1])));
            directory.getBean(FeedImport.class).run(request.telling(progress -> {
                System.out.println(KEPT + progress.done());
                System.out.flush();
            }));
        }
    }

    static ConfigurableApplicationContext open(Path folder) {
        return new SpringApplicationBuilder(TestApplication.class)
                .run(
                        "--spring.config.import=classpath:alongside-engine.yaml",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store")
                                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                        "--spring.jpa.properties.hibernate.search.backend.directory.root=" + folder.resolve("index"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN");
    }
}
