package org.alongside.search.upkeep;

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
import org.alongside.listing.ShownPlace;
import org.alongside.listing.StreetName;
import org.alongside.listing.draft.Draft;
import org.alongside.place.DrawnAreas;
import org.alongside.place.Gazetteer;
import org.alongside.search.ListingCard;
import org.alongside.search.MapCell;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.search.index.ClusterAnalysis;
import org.alongside.search.index.FacetValues;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ListingTimes;
import org.alongside.search.index.LuceneAnalysis;
import org.alongside.search.index.NameStarts;
import org.alongside.search.index.ShownName;
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
public class IndexName {

    private static final int DIGITS = 12;

    private static final List<Class<?>> DECIDING = List.of(
            ListingDocument.class,
            ListingTimes.class,
            NameStarts.class,
            ShownName.class,
            FacetValues.class,
            ListingCard.class,
            Eligibility.class,
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

    public String current() {
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
