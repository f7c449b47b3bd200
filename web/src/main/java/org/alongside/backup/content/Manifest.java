package org.alongside.backup.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What a backup says of itself.
 *
 * @param format of the file
 * @param product version of the Alongside that made it
 * @param schema the last step of the store's history (Flyway), e.g. 2
 * @param practice its groups are invented
 * @param tables what each table holds, by its name
 * @param sequences the next number of each of the store's counters, by its name
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

    /** 1 was a file of H2's own, which nobody ever made. */
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

    public String told() {
        return String.format(
                Locale.UK,
                "%,d listings from %,d statements, as they were on %s.",
                rows("listing"),
                rows("statement"),
                MINUTE.format(madeAt));
    }
}
