package org.alongside.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.index.ListingFields;
import org.alongside.understanding.ParsedQuery;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;
import org.alongside.when.Schedule;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;

/** The condition of a {@link ListingQuery}, written once in Hibernate Search's language for either engine. */
public final class ListingPredicates {

    private static final ZoneId UK = Schedule.UK_ZONE;

    private final SearchPredicateFactory f;
    private final SearchEngine engine;
    private final Instant now;

    public ListingPredicates(SearchPredicateFactory f, SearchEngine engine, Instant now) {
        this.f = f;
        this.engine = engine;
        this.now = now;
    }

    /**
     * @param words the condition of the query's words, see {@link WordPredicates}
     * @param around keys of the areas in which the place asked about lies
     */
    public PredicateFinalStep of(ListingQuery query, SearchPredicate words, Set<String> around) {
        var all = f.bool().must(words);
        new PlacePredicates(f, engine).add(all, query, around);
        all.mustNot(f.match().field(ListingFields.NEXT_START).matching(ListingFields.OVER));
        if (!query.without().isEmpty()) {
            List<String> without = query.without().stream().map(UUID::toString).toList();
            all.mustNot(f.terms().field(ListingFields.SERVICE).matchingAny(without));
        }
        addFilters(all, query.filters());
        return all;
    }

    private void addFilters(BooleanPredicateClausesStep<?, ?> all, Filters filters) {
        filters.values().forEach((facet, values) -> {
            if (facet == Facet.WEEKDAY || facet == Facet.PART_OF_DAY) {
                return;
            }
            if (facet.isAllNeeded()) {
                values.forEach(value -> all.filter(any(facet, Set.of(value))));
                return;
            }
            all.filter(any(facet, values));
        });
        filters.leftOut().forEach((facet, values) -> all.mustNot(any(facet, values)));
        addTime(all, filters);
        if (filters.peerLed()) {
            all.filter(f.match().field(ListingFields.PEER_LED).matching(true));
        }
        Integer age = filters.age();
        if (age != null) {
            all.filter(f.range().field(ListingFields.MINIMUM_AGE).atMost(age));
            all.filter(f.range().field(ListingFields.MAXIMUM_AGE).atLeast(age));
        }
    }

    private PredicateFinalStep any(Facet facet, Set<String> values) {
        return f.terms().field(ListingFields.field(facet)).matchingAny(values);
    }

    /** What is open all hours is on at any time. */
    private void addTime(BooleanPredicateClausesStep<?, ?> all, Filters filters) {
        Set<String> days = filters.of(Facet.WEEKDAY);
        Set<String> parts = filters.of(Facet.PART_OF_DAY);
        LocalDate on = filters.on();
        if (on != null) {
            var times = f.bool();
            spans(on, parts, now)
                    .forEach(span ->
                            times.should(f.range().field(ListingFields.MOMENTS).range(span)));
            all.filter(times.should(openAllHours()));
        }
        ParsedQuery.Span within = filters.within();
        if (within != null) {
            all.filter(f.bool()
                    .should(f.range().field(ListingFields.MOMENTS).range(span(within)))
                    .should(openAllHours()));
        }
        if (!days.isEmpty() && !parts.isEmpty()) {
            List<String> tokens = days.stream()
                    .flatMap(day -> parts.stream().map(part -> (day + "-" + part).toUpperCase(Locale.ROOT)))
                    .toList();
            all.filter(f.bool()
                    .should(f.terms().field(ListingFields.DAY_PARTS).matchingAny(tokens))
                    .should(openAllHours()));
        } else if (!days.isEmpty()) {
            all.filter(any(Facet.WEEKDAY, days));
        } else if (!parts.isEmpty() && on == null) {
            all.filter(any(Facet.PART_OF_DAY, parts));
        }
    }

    private PredicateFinalStep openAllHours() {
        return f.match().field(ListingFields.OPEN_ALL_HOURS).matching(true);
    }

    public static Range<Long> span(ParsedQuery.Span within) {
        return Range.canonical(within.from().toEpochMilli(), within.to().toEpochMilli());
    }

    /** What is still to come of the day asked for, or of these parts of it, in milliseconds since 1970. */
    public static List<Range<Long>> spans(LocalDate on, Set<String> parts, Instant now) {
        if (parts.isEmpty()) {
            return span(on.atStartOfDay(UK), on.plusDays(1).atStartOfDay(UK), now).stream()
                    .toList();
        }
        return Stream.of(PartOfDay.values())
                .filter(part -> parts.contains(part.name().toLowerCase(Locale.ROOT)))
                .flatMap(part -> {
                    LocalDate ends = part == PartOfDay.EVENING ? on.plusDays(1) : on;
                    return span(
                            on.atTime(part.from()).atZone(UK),
                            ends.atTime(part.to()).atZone(UK),
                            now)
                            .stream();
                })
                .toList();
    }

    private static Optional<Range<Long>> span(ZonedDateTime from, ZonedDateTime to, Instant now) {
        Instant begins = Stream.of(from.toInstant(), now.minus(Occurrence.LATE))
                .max(Instant::compareTo)
                .get();
        return begins.isBefore(to.toInstant())
                ? Optional.of(span(new ParsedQuery.Span(begins, to.toInstant())))
                : Optional.empty();
    }
}
