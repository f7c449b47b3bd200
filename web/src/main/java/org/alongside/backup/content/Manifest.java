package org.alongside.backup.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;

/**
 * The description of a backup.
 *
 * @param format of the file
 * @param product version of Alongside that wrote it
 * @param schema the last migration of the store (Flyway), e.g. 2
 * @param practice its groups are invented
 * @param tables the contents of each table, by its name
 * @param sequences the next number of each sequence, by its name
 */
public record Manifest(
        int format,
        String product,
        Instant madeAt,
        String schema,
        boolean practice,
        SortedMap<String, RowDigest.Count> tables,
        SortedMap<String, Long> sequences) {

    public static final String NAME = "manifest.json";

    /** Format 1 was a file of H2, and was never released. */
    public static final int FORMAT = 2;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'at' HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    public static String entry(String table) {
        return table + ".jsonl";
    }

    private long rows(String table) {
        RowDigest.Count count = tables.get(table);
        return count == null ? 0 : count.rows();
    }

    public String summary() {
        return String.format(
                Locale.UK,
                "%,d listings from %,d statements, as they were on %s.",
                rows("listing"),
                rows("statement"),
                MINUTE.format(madeAt));
    }
}
