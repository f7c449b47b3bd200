package org.alongside.importing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.feed.FeedFile;
import org.alongside.feed.row.Problem;
import org.alongside.search.Filters;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.testing.ADirectory;
import org.springframework.stereotype.Component;

/** One small file that other directories stumbled over, brought into an empty directory, and what is found of it. */
@Component
class ACase {

    private final ADirectory directory;
    private final FeedImport feedImport;
    private final ListingSearch search;

    ACase(ADirectory directory, FeedImport feedImport, ListingSearch search) {
        this.directory = directory;
        this.feedImport = feedImport;
        this.search = search;
    }

    /** Brings in these files of {@code resources/cases} and nothing else. */
    List<String> bring(String... files) {
        directory.clear();
        return List.of(files).stream()
                .flatMap(file -> problems(file).stream())
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.severity())
                .toList();
    }

    private List<Problem> problems(String file) {
        FeedFile feed = FeedFile.at(Objects.requireNonNull(ACase.class.getResource("/cases/" + file), file));
        return feedImport
                .run(ImportRequest.of(file.replace('.', '-'), feed))
                .faults()
                .problems();
    }

    List<String> names() {
        return names(ListingQuery.of(""));
    }

    List<String> names(Filters filters) {
        return names(ListingQuery.of("").with(filters));
    }

    /** Each once, in the order of the alphabet. */
    List<String> names(ListingQuery query) {
        return cards(query).stream()
                .map(card -> card.service().name())
                .distinct()
                .toList();
    }

    List<ListingCard> cards(ListingQuery query) {
        return search.search(query.by(ListingQuery.Sort.NAME)).hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.card()), hit.alsoAt().stream()))
                .toList();
    }

    /** The one listing of this name, or its first in the order of the page. */
    ListingCard card(String name) {
        return cards(ListingQuery.of("")).stream()
                .filter(card -> card.service().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + names()));
    }
}
