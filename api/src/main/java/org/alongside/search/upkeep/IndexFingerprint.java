package org.alongside.search.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ListingFields;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A hash of all that decides the index's content: its fields, the documents of a few fixed listings, and the data files of vocabulary and
 * places. It is the same in every process and on every day.
 *
 * @param fields of a document
 * @param drawn names and codes of the areas an operator has drawn
 * @param data the files of vocabulary and places
 */
record IndexFingerprint(
        List<ListingFields.Field> fields, ListingDocument document, Collection<String> drawn, List<Resource> data) {

    /** Together they use every field a listing can have. */
    private static final Resource FIXED = new ClassPathResource("fixed-listings.json", IndexFingerprint.class);

    private static final Instant FIXED_MOMENT = Instant.parse("2026-01-05T09:00:00Z");

    private static final List<String> DATA = List.of("vocabulary", "place");

    static IndexFingerprint of(ListingDocument document, Collection<String> drawn) {
        return new IndexFingerprint(ListingFields.ALL, document, drawn, dataFiles());
    }

    private static List<Resource> dataFiles() {
        var files = new PathMatchingResourcePatternResolver();
        return DATA.stream()
                .flatMap(room -> csv(files, "classpath*:org/alongside/" + room + "/*.csv"))
                .toList();
    }

    private static Stream<Resource> csv(PathMatchingResourcePatternResolver files, String pattern) {
        try {
            return Stream.of(files.getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In hexadecimal digits. */
    String hash(int digits) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(fields, drawn, documents())
                    .flatMap(Collection::stream)
                    .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            data.forEach(file -> digest.update(read(file)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The values of each field, in order: the bridge may write them in any. */
    List<Map<String, List<String>>> documents() {
        return listings().stream().map(this::written).toList();
    }

    private Map<String, List<String>> written(Listing listing) {
        Map<String, List<String>> values = new TreeMap<>();
        document.write(listing, FIXED_MOMENT, (field, value) -> values.computeIfAbsent(field, key -> new ArrayList<>())
                .add(value.toString()));
        values.values().forEach(Collections::sort);
        return values;
    }

    /** One for each place of each service; the point in the file is taken for the one that may be shown. */
    private static List<Listing> listings() {
        Draft[] services = DraftJson.read(new String(read(FIXED), StandardCharsets.UTF_8), Draft[].class);
        return Stream.of(services)
                .flatMap(service -> service.places().entrySet().stream()
                        .map(place -> Listing.unstored(
                                "fixed",
                                service,
                                place.getKey(),
                                place.getValue().point(),
                                FIXED_MOMENT)))
                .toList();
    }

    private static byte[] read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
