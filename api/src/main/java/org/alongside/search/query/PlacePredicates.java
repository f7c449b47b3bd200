package org.alongside.search.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Term;
import org.alongside.place.Bounds;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.index.ListingFields;
import org.alongside.search.index.ServiceCoverage;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.TermsPredicateOptionsStep;

/** Where the listings of a {@link ListingQuery} lie and whom they reach, as a condition: the rules of {@link ServiceCoverage}. */
final class PlacePredicates {

    private static final List<String> FACE_TO_FACE = Stream.of(Attendance.values())
            .filter(Attendance::isFaceToFace)
            .map(Term::of)
            .toList();
    private static final List<String> REMOTE = Stream.of(Attendance.values())
            .filter(Attendance::isRemote)
            .map(Term::of)
            .toList();

    private static final String EVERYWHERE = "united-kingdom";
    private static final float OWN_AREA = 10;

    private final SearchPredicateFactory f;
    private final SearchEngine engine;

    PlacePredicates(SearchPredicateFactory f, SearchEngine engine) {
        this.f = f;
        this.engine = engine;
    }

    /** @param around keys of the areas in which the place asked about lies */
    void add(BooleanPredicateClausesStep<?, ?> all, ListingQuery query, Set<String> around) {
        ListingQuery.Near near = query.near();
        if (near != null) {
            addLane(all, query.lane(), near, around);
        }
        addOwnArea(all, query, around);
        Bounds bounds = query.bounds();
        if (bounds != null) {
            all.filter(f.spatial()
                    .within()
                    .field(ListingFields.POINT)
                    .boundingBox(bounds.north(), bounds.west(), bounds.south(), bounds.east()));
        }
    }

    /**
     * What can be joined from home: what says that it serves the area comes first, as it knows its law, its buses and its people; without a place,
     * what takes in everybody, as the others may refuse.
     */
    private void addOwnArea(BooleanPredicateClausesStep<?, ?> all, ListingQuery query, Set<String> around) {
        Set<String> own = new LinkedHashSet<>(around);
        own.remove(EVERYWHERE);
        if (query.near() == null
                && REMOTE.containsAll(ways(query))
                && !ways(query).isEmpty()) {
            all.should(covers(List.of(ServiceCoverage.EVERYONE, EVERYWHERE))
                    .constantScore()
                    .boost(OWN_AREA));
        } else if (query.lane() == Lane.REMOTE && !own.isEmpty()) {
            all.should(covers(own).constantScore().boost(OWN_AREA));
        }
    }

    private static Set<String> ways(ListingQuery query) {
        return query.filters().of(Facet.ATTENDANCE);
    }

    private void addLane(BooleanPredicateClausesStep<?, ?> all, Lane lane, ListingQuery.Near near, Set<String> around) {
        switch (lane) {
            case NEAR -> all.filter(within(near)).filter(faceToFace());
            case COVERS -> all.filter(covered(around)).mustNot(near(near));
            case REMOTE -> all.filter(remote(around)).mustNot(near(near)).mustNot(covered(around));
            case EVERY ->
                all.filter(f.bool().should(near(near)).should(covered(around)).should(remote(around)));
            case ANY ->
                all.filter(f.bool()
                        .should(near(near))
                        .should(covered(around))
                        .should(remote(around))
                        .should(covers(Set.of(ServiceCoverage.ANYWHERE))));
        }
    }

    private PredicateFinalStep near(ListingQuery.Near near) {
        return f.bool().filter(within(near)).filter(faceToFace());
    }

    private PredicateFinalStep covered(Set<String> around) {
        return around.isEmpty()
                ? f.matchNone()
                : f.bool().filter(covers(around)).filter(faceToFace());
    }

    private PredicateFinalStep remote(Set<String> around) {
        return f.bool().filter(covers(ServiceCoverage.reaching(around))).filter(attended(REMOTE));
    }

    private PredicateFinalStep faceToFace() {
        return attended(FACE_TO_FACE);
    }

    private PredicateFinalStep attended(List<String> ways) {
        return f.terms().field(ListingFields.field(Facet.ATTENDANCE)).matchingAny(ways);
    }

    private TermsPredicateOptionsStep<?> covers(Collection<String> keys) {
        return f.terms().field(ListingFields.COVERS).matchingAny(keys);
    }

    private PredicateFinalStep within(ListingQuery.Near near) {
        if (near.area() != null) {
            return f.match().field(ListingFields.WITHIN).matching(near.area());
        }
        return engine.circle(f, near.point(), near.within());
    }
}
