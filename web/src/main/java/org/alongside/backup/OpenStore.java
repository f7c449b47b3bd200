package org.alongside.backup;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The store alone, opened with the settings the directory itself is opened with: address, user and password stand in one place. */
final class OpenStore implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OpenStore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static OpenStore with(List<String> settings) {
        return new OpenStore(new SpringApplicationBuilder(JustTheStore.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new)));
    }

    DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** The folder the settings name as the directory's. */
    Path folder() {
        return Path.of(context.getEnvironment().getRequiredProperty("alongside.data"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** No component: the directory's own scan must not find it. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class JustTheStore {}
}
