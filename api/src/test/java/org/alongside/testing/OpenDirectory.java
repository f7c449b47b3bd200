package org.alongside.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A directory opened on the files of a folder, as the embedded form does, to be closed, damaged and opened again. */
public final class OpenDirectory implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OpenDirectory(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens it and makes index and store equal, as a start does. */
    public static OpenDirectory in(Path folder, String... settings) {
        OpenDirectory directory = unopened(folder, settings);
        directory.get(SearchIndex.class).open();
        return directory;
    }

    /** Before anything looked whether the index is whole. */
    public static OpenDirectory unopened(Path folder, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "spring.config.import=classpath:alongside-engine.yaml",
                "spring.datasource.url=" + storeUrl(folder),
                "spring.jpa.properties.hibernate.search.backend.directory.root=" + folder.resolve("index"),
                "alongside.data=" + folder,
                "spring.main.banner-mode=off",
                "logging.level.root=ERROR"));
        all.addAll(List.of(settings));
        return new OpenDirectory(new SpringApplicationBuilder(TestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run());
    }

    public static String storeUrl(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath()
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public ADirectory directory() {
        return get(ADirectory.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
