package org.alongside.feed.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedLimits;
import org.alongside.feed.row.FeedReader;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.feed.row.UnreadableFeedException;

/** Rows as {@code data-seed/README.md} has them, separated by commas or by what a spreadsheet writes instead. */
public final class CsvFeedReader implements FeedReader {

    /** A cell this long swallows its row, a longer one the file. */
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private static final Set<String> MUST_BE_THERE = Set.of(Columns.ID, Columns.NAME);

    @Override
    public void read(Reader text, Consumer<FeedRow> rows, Consumer<Problem> notes) {
        int row = 0;
        try (BufferedReader buffered = new BufferedReader(text);
                CsvReader<CsvRecord> records = records(buffered, notes)) {
            List<String> header = List.of();
            for (CsvRecord record : records) {
                row++;
                if (EndMark.isAt(record.getField(0))) {
                    break;
                }
                refuseUnclosedQuote(record, row);
                if (row == 1) {
                    header = header(record, notes);
                } else if (!isEmpty(record)) {
                    rows.accept(row(row, header, record));
                }
                refuseTooMany(row);
            }
        } catch (CsvParseException e) {
            throw UnreadableFeedException.in(
                    e,
                    Problem.error(
                            row + 1,
                            Problem.WHOLE_ROW,
                            "the commas and quotes do not add up, or a cell is far too long",
                            "Check the quotes from this row on: each must be closed, and doubled inside a cell",
                            null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> records(BufferedReader text, Consumer<Problem> notes) throws IOException {
        Separator separator = Separator.of(text);
        if (separator != Separator.COMMA) {
            notes.accept(Problem.noteOnFile(
                    "the columns are read as separated by " + separator.inWords(),
                    "Look whether they are right, or save the file with commas between the columns"));
        }
        return CsvReader.builder()
                .fieldSeparator(separator.sign())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new EndMark(text));
    }

    private static void refuseTooMany(int row) {
        if (row - 1 > FeedLimits.ROWS) {
            throw new UnreadableFeedException(
                    "more than " + FeedLimits.ROWS + " rows below the header", FeedLimits.IN_PARTS);
        }
    }

    private static void refuseUnclosedQuote(CsvRecord record, int row) {
        if (EndMark.isWithin(record.getField(record.getFieldCount() - 1))) {
            throw new UnreadableFeedException(Problem.error(
                    row,
                    Problem.WHOLE_ROW,
                    "a quote opens in this row and is never closed",
                    "Close it, and double quotes that belong to the text",
                    null));
        }
    }

    private static List<String> header(CsvRecord record, Consumer<Problem> notes) {
        if (record.getFieldCount() > FeedLimits.COLUMNS) {
            throw new UnreadableFeedException(
                    "more than " + FeedLimits.COLUMNS + " columns", "Keep the columns of the handbook");
        }
        List<String> header = record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> missing = new TreeSet<>(MUST_BE_THERE);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new UnreadableFeedException(
                    "the first row lacks the column " + String.join(" and ", missing),
                    "Put the names of the columns into the first row; id and name must be there");
        }
        checkNames(header, notes);
        return header;
    }

    private static void checkNames(List<String> header, Consumer<Problem> notes) {
        List<String> names = new ArrayList<>();
        for (String name : header) {
            if (name.isEmpty()) {
                continue;
            }
            if (names.contains(name)) {
                throw new UnreadableFeedException(
                        "the column " + name + " is there twice", "Keep one column of each name");
            }
            names.add(name);
            if (!Columns.isKnown(name)) {
                notes.accept(Problem.warning(
                        1,
                        Problem.WHOLE_ROW,
                        "a column we do not know, not read",
                        "Check how its name is written",
                        name));
            }
        }
    }

    private static boolean isEmpty(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static FeedRow row(int number, List<String> header, CsvRecord record) {
        List<Problem> problems = new ArrayList<>();
        if (record.getFieldCount() > header.size()) {
            problems.add(Problem.error(
                    number,
                    Problem.WHOLE_ROW,
                    "more cells (" + record.getFieldCount() + ") than the first row has columns (" + header.size()
                            + ")",
                    "Put text that has a comma in quotes",
                    null));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            if (Columns.isKnown(header.get(i))) {
                cells.put(header.get(i), unescaped(record.getField(i)));
            }
        }
        return new FeedRow(number, cells, problems);
    }

    /** Spreadsheets are given {@code '+44…} so that they do not reckon with it; here it is text again. */
    private static String unescaped(String cell) {
        boolean escaped = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return escaped ? cell.substring(1) : cell;
    }
}
