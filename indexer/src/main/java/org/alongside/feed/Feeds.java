package org.alongside.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.alongside.feed.format.CsvFeedReader;
import org.alongside.feed.format.GeoJsonFeedReader;
import org.alongside.feed.format.OpenReferralFeedReader;
import org.alongside.feed.format.Separator;
import org.alongside.feed.format.TopicsInName;
import org.alongside.feed.guard.SensitiveSubjects;
import org.alongside.feed.row.ColumnMapping;
import org.alongside.feed.row.FeedReader;
import org.alongside.feed.row.FeedText;
import org.alongside.feed.row.Problem;
import org.alongside.feed.row.UnreadableFeedException;
import org.alongside.place.Whereabouts;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads feeds of every format we know. */
@Component
public class Feeds {

    private static final int FIRST_BYTES = 4096;

    private final Vocabulary vocabulary;
    private final SensitiveSubjects sensitive;
    private final Whereabouts whereabouts;

    Feeds(Vocabulary vocabulary, Whereabouts whereabouts) {
        this.vocabulary = vocabulary;
        this.whereabouts = whereabouts;
        sensitive = new SensitiveSubjects(vocabulary);
    }

    /**
     * Reports every service of a file, in its order, without holding the file in memory. Never throws for the content of a file.
     *
     * @param today the day that offsets such as {@code today+10} count from
     * @param practice invented groups; they need no review
     */
    public void read(FeedFile file, LocalDate today, boolean practice, Consumer<FeedEvent> events) {
        try (InputStream bytes = file.content().open()) {
            FeedReader reader = readerFor(file);
            DraftRows rows = new DraftRows(vocabulary, sensitive, whereabouts, today, practice, events);
            Charset charset = charsetOf(file);
            Reader text = FeedText.decode(bytes, charset);
            reader.read(text, rows, note -> events.accept(new FeedEvent.Note(note)));
            rows.finish();
            if (charset.equals(FeedText.WINDOWS)) {
                events.accept(new FeedEvent.Note(Problem.noteOnFile(
                        "its letters are read as Windows-1252, as spreadsheets save them",
                        "Look whether names such as Café are right; better save it as CSV UTF-8")));
            }
        } catch (UnreadableFeedException e) {
            events.accept(new FeedEvent.Unreadable(e.problem()));
        } catch (IOException | UncheckedIOException e) {
            events.accept(new FeedEvent.Unreadable(
                    Problem.ofFile("the file could not be read", "Check that it is there and try again")));
        }
    }

    private static Charset charsetOf(FeedFile file) throws IOException {
        try (InputStream bytes = file.content().open()) {
            return FeedText.charsetOf(bytes);
        }
    }

    private FeedReader readerFor(FeedFile file) throws IOException {
        try (InputStream bytes = file.content().open()) {
            return readerFor(file.name(), bytes.readNBytes(FIRST_BYTES));
        }
    }

    /**
     * By what the file begins with, then by its name.
     *
     * @throws UnreadableFeedException where it is no format we know
     */
    FeedReader readerFor(String name, byte[] first) {
        refuseBinary(first);
        String start = new String(first, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            throw new UnreadableFeedException("the file is empty", "Check that it is the right file");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            boolean geo = ending.equals("geojson") || start.contains("FeatureCollection");
            TopicsInName topics = new TopicsInName(vocabulary);
            return geo ? new GeoJsonFeedReader(ColumnMapping.USUAL, topics) : new OpenReferralFeedReader(topics);
        }
        if (start.startsWith("<")) {
            throw new UnreadableFeedException("this is a web page or XML", "Download the data itself, as CSV or JSON");
        }
        if (ending.equals("json") || ending.equals("geojson")) {
            throw new UnreadableFeedException(
                    "this is no JSON, whatever its name says", "Check that it is the right file");
        }
        boolean looksLikeRows = Separator.isIn(start.lines().findFirst().orElse(""));
        if (ending.equals("csv") || ending.equals("tsv") || ending.equals("txt") || looksLikeRows) {
            return new CsvFeedReader();
        }
        throw new UnreadableFeedException("this is no format we know", "Give CSV, GeoJSON or Open Referral UK JSON");
    }

    private static void refuseBinary(byte[] first) {
        if (startsWith(first, 'P', 'K') || startsWith(first, 0xD0, 0xCF)) {
            throw new UnreadableFeedException("this is a spreadsheet or an archive", "Save it as CSV, UTF-8");
        }
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF) || isEveryOtherByteZero(first)) {
            throw new UnreadableFeedException("the file is UTF-16, not UTF-8", "Save it as UTF-8");
        }
    }

    private static boolean startsWith(byte[] first, int one, int two) {
        return first.length > 1 && (first[0] & 0xFF) == one && (first[1] & 0xFF) == two;
    }

    private static boolean isEveryOtherByteZero(byte[] first) {
        int zeros = 0;
        for (byte one : first) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros * 3 > first.length;
    }
}
