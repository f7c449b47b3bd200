package org.alongside.search.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.place.Distance;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingResults;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.search.page.Condition;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.Reach;
import org.alongside.search.page.SearchPage;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A results page in the form the schema gives it.
 *
 * @param chosen what {@code near.place} was taken for; null without it
 */
record ResultsPagePayload(
        SearchPage found,
        @Nullable PlaceAnswer chosen,
        @Nullable String practiceNotice) {

    record LaneCount(Lane lane, long serviceCount, @Nullable Distance within) {}

    /** Why it was found is only worked out where it is asked for. */
    record Hit(PageHit shown, ParsedQuery understood) {

        public ListingCard listing() {
            return shown.hit().card();
        }

        public @Nullable Reach reach() {
            return shown.reach();
        }

        public @Nullable String covers() {
            return shown.covers();
        }

        public Fit fit() {
            return shown.fit();
        }

        public @Nullable Distance distance() {
            return shown.hit().distance();
        }

        public List<ListingCard> alsoAt() {
            return shown.hit().alsoAt();
        }

        public List<MatchExplanation> why() {
            return MatchExplanation.of(listing(), understood);
        }
    }

    record Alternative(
            Condition.Kind without,
            @Nullable Facet facet,
            @Nullable String value,
            long serviceCount) {}

    public List<Hit> hits() {
        return hits(found.hits(), understood());
    }

    /** What is open to anybody was not found by the words. */
    public List<Hit> openAccess() {
        return hits(found.openAccess(), ParsedQuery.NOTHING);
    }

    private static List<Hit> hits(List<PageHit> shown, ParsedQuery understood) {
        return shown.stream().map(hit -> new Hit(hit, understood)).toList();
    }

    public int openAccessAfter() {
        return found.beforeOpenAccess();
    }

    public List<LaneCount> lanes() {
        return found.lanes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(lane -> new LaneCount(
                        lane.getKey(),
                        lane.getValue().services(),
                        lane.getValue().within()))
                .toList();
    }

    public long serviceCount() {
        return found.services();
    }

    public int pageCount() {
        return SearchPage.last(found.services());
    }

    public List<ListingPayloads.FacetCounts> facets() {
        return ListingPayloads.counts(found.found().facets());
    }

    public boolean relaxed() {
        return found.found().relaxed();
    }

    public boolean limited() {
        return found.limited();
    }

    public List<ListingResults.Step> steps() {
        return found.found().steps();
    }

    public @Nullable Distance within() {
        return found.found().within();
    }

    public @Nullable LocalDate knownUntil() {
        return found.found().knownUntil();
    }

    public @Nullable PlaceAnswer place() {
        return chosen != null || found.question().near() == null
                ? chosen
                : understood().place();
    }

    public ParsedQuery understood() {
        return found.found().understood();
    }
}
