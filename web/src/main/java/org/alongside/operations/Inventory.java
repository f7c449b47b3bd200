package org.alongside.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/** What an operator wants to know of a directory that has just opened. */
@Component
class Inventory {

    private static final String FROM_A_FILE = "Config resource 'file [";

    private final Path folder;
    private final DataSource store;
    private final SearchIndex index;
    private final ConfigurableEnvironment environment;

    Inventory(
            @Value("${alongside.data}") Path folder,
            DataSource store,
            SearchIndex index,
            ConfigurableEnvironment environment) {
        this.folder = folder;
        this.store = store;
        this.index = index;
        this.environment = environment;
    }

    /** In plain words, five of them. */
    List<String> lines() {
        return List.of(
                "  " + Version.describe() + ", process "
                        + ProcessHandle.current().pid(),
                "  data:     " + folder + storeSize(),
                "  settings: " + settings(),
                "  listings: " + listings() + "; index: "
                        + (index.isReady()
                                ? "whole"
                                : "being filled, and until then answers come from the store, within limits"),
                "  memory:   at most " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB of heap");
    }

    private String storeSize() {
        try {
            Path file = folder.resolve(StoreFile.NAME);
            return Files.exists(file)
                    ? String.format(Locale.UK, ", store of %.1f MB", Files.size(file) / 1024.0 / 1024.0)
                    : ", store elsewhere";
        } catch (IOException e) {
            return "";
        }
    }

    private String settings() {
        String files = environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .filter(name -> name.startsWith(FROM_A_FILE))
                .map(name -> name.substring(FROM_A_FILE.length(), name.indexOf(']')))
                .distinct()
                .collect(Collectors.joining(", "));
        return files.isEmpty() ? "no file of your own" : files;
    }

    private String listings() {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from listing")) {
            row.next();
            return String.format(Locale.UK, "%,d", row.getLong(1));
        } catch (SQLException e) {
            return "the store does not answer";
        }
    }
}
