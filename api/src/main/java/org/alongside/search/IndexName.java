package org.alongside.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.listing.Draft;
import org.alongside.listing.ShownPlace;
import org.alongside.listing.StreetName;
import org.alongside.place.DrawnAreas;
import org.alongside.place.Gazetteer;
import org.alongside.understanding.Words;
import org.alongside.when.Schedule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name of the index, which ends in a hash of the code that decides what is written into it, and of the names of areas an operator has
 * drawn. When that changes, a new index opens
 * beside the old one and is filled from the store; nobody needs to remember to do it.
 */
@Component
class IndexName {

    private static final int DIGITS = 12;

    private static final List<Class<?>> DECIDING = List.of(
            ListingDocument.class,
            ListingTimes.class,
            NameStarts.class,
            GroupNames.class,
            FacetValues.class,
            ListingCard.class,
            Aside.class,
            MapCell.class,
            Words.class,
            Draft.class,
            ShownPlace.class,
            StreetName.class,
            Schedule.class,
            Gazetteer.class,
            LuceneAnalysis.class,
            ClusterAnalysis.class);

    private final String base;
    private final String current;

    IndexName(@Value("${alongside.search.index:listing}") String base, DrawnAreas drawn) {
        this.base = base;
        this.current = base + "-" + hash(drawn.names());
    }

    String current() {
        return current;
    }

    /** Was this, too, an index of this directory, of another time? */
    boolean isEarlier(String name) {
        return !name.equals(current)
                && Pattern.matches(Pattern.quote(base) + "-[0-9a-f]{" + DIGITS + "}(\\.bad-.*)?", name);
    }

    private static String hash(Collection<String> drawn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> deciding : DECIDING) {
                add(digest, deciding);
            }
            drawn.forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Class<?> deciding) {
        String file = deciding.getName().substring(deciding.getPackageName().length() + 1) + ".class";
        try (InputStream code = deciding.getResourceAsStream(file)) {
            if (code != null) {
                digest.update(code.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Class<?> inner : sorted(deciding.getDeclaredClasses())) {
            add(digest, inner);
        }
    }

    private static List<Class<?>> sorted(Class<?>[] classes) {
        return Arrays.stream(classes)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
