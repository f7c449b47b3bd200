package org.alongside.feed.draft;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;

/** Reports free text that reveals the address of a group whose place is hidden; only the group can correct it. */
final class HiddenPlaceText {

    /** Columns that hold no words, or are never shown of a hidden place and are made to hold an address. */
    private static final Set<String> NO_WORDS = Set.of(
            "address_1",
            "postal_code",
            "latitude",
            "longitude",
            "url",
            "organization_url",
            "email",
            "phone",
            Columns.ID,
            Columns.PLACE);

    private HiddenPlaceText() {}

    static List<Problem> problems(List<FeedRow> rows, Predicate<String> isPostcode) {
        return rows.stream().flatMap(row -> problems(row, isPostcode)).toList();
    }

    private static Stream<Problem> problems(FeedRow row, Predicate<String> isPostcode) {
        return row.cells().keySet().stream()
                .filter(column -> Columns.isKnown(column) && !NO_WORDS.contains(column))
                .sorted()
                .flatMap(column -> AddressInText.in(row.cell(column), isPostcode)
                        .map(what -> Problem.warning(
                                row.number(),
                                column,
                                "the place of this group is not shown, but these words hold " + what,
                                "Take it out, or say precision exact where everybody may know the place",
                                row.cell(column)))
                        .stream());
    }
}
