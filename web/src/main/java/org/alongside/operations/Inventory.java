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
import org.alongside.help.HelpLines;
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
    private final HelpLines helpLines;

    Inventory(
            @Value("${alongside.data}") Path folder,
            DataSource store,
            SearchIndex index,
            ConfigurableEnvironment environment,
            HelpLines helpLines) {
        this.folder = folder;
        this.store = store;
        this.index = index;
        this.environment = environment;
        this.helpLines = helpLines;
    }

    /** In plain words, six of them. */
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
                "  memory:   at most " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB of heap",
                "  numbers:  " + numbersToRing());
    }

    private String numbersToRing() {
        List<String> unchecked = helpLines.unchecked();
        return unchecked.isEmpty()
                ? "all numbers to ring were checked"
                : unchecked.size() + " numbers to ring have no day of checking in help-lines.csv: ring them ("
                        + String.join(", ", unchecked) + ")";
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
