package org.alongside.bench.contender;

import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.bench.Agreement;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;

/** A question as a person types it, with a topic, a place, a day and a part of the day; and what it means, for plain Lucene, which cannot read it. */
public final class Sentence {

    public static final String WORDS = "hearing voices leeds tuesday evening";

    private static final int ZOOM = 11;

    private Sentence() {}

    public static ListingQuery typed() {
        return ListingQuery.of(WORDS).withFacets().withCells(ZOOM);
    }

    /** The same question for plain Lucene, with the distance ours had to relax to; empty if ours had to relax more than distance. */
    public static Optional<ListingQuery> meant(Contender plain, LatLng leeds, Answer ours, Agreement agreement) {
        return Stream.of(10, 25, 50, 100)
                .map(miles -> ListingQuery.of("hearing voices")
                        .near(leeds, Distance.miles(miles))
                        .with(Filters.NONE.with(Facet.WEEKDAY, "tue").with(Facet.PART_OF_DAY, "evening"))
                        .withFacets()
                        .withCells(ZOOM))
                .filter(question -> agreement.isSame(plain.answer(question), ours))
                .findFirst();
    }

    /** A contender who is always asked this instead. */
    public record Instead(Contender asked, ListingQuery question) implements Contender {

        @Override
        public String name() {
            return asked.name();
        }

        @Override
        public long ask(ListingQuery typed) {
            return asked.ask(question);
        }

        @Override
        public Answer answer(ListingQuery typed) {
            return asked.answer(question);
        }
    }
}
