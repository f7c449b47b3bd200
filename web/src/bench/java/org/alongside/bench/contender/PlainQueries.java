package org.alongside.bench.contender;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.understanding.ParsedQuery;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The condition of a question in Lucene's own queries. The typed words come understood already, which costs nothing here. */
final class PlainQueries {

    /** What is near is where people meet. */
    private static final Set<String> FACE_TO_FACE = Set.of("in-person", "hybrid");

    private PlainQueries() {}

    static Query of(ListingQuery question, ParsedQuery words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addWords(all, words);
        ListingQuery.Near near = question.near();
        if (near != null) {
            all.add(
                    LatLonPoint.newDistanceQuery(
                            PlainIndex.POINT,
                            near.point().lat(),
                            near.point().lng(),
                            near.within().metres()),
                    Occur.FILTER);
            all.add(any(Facet.ATTENDANCE, FACE_TO_FACE), Occur.FILTER);
        }
        addFilters(all, question.filters());
        return all.build();
    }

    private static void addWords(BooleanQuery.Builder all, ParsedQuery understood) {
        if (understood.parts().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
            return;
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        understood.parts().forEach(part -> parts.add(asked(part), Occur.MUST));
        all.add(parts.build(), Occur.MUST);
    }

    private static Query asked(ParsedQuery.Part part) {
        BooleanQuery.Builder anyWay = new BooleanQuery.Builder();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (int i = 0; i < part.words().size(); i++) {
            words.add(word(part.words().get(i), part.stems().get(i)), Occur.MUST);
        }
        anyWay.add(new BoostQuery(words.build(), 4), Occur.SHOULD);
        part.topics().forEach(topic -> {
            anyWay.add(constant(term(Facet.TOPIC, topic)), Occur.SHOULD);
            anyWay.add(constant(term(Facet.AUDIENCE, topic)), Occur.SHOULD);
        });
        part.offers().forEach(offer -> {
            anyWay.add(constant(term(Facet.OFFER, offer)), Occur.SHOULD);
            anyWay.add(constant(term(Facet.KIND, offer)), Occur.SHOULD);
            anyWay.add(constant(term(Facet.ROLE, offer)), Occur.SHOULD);
            anyWay.add(constant(term(Facet.SETTING, offer)), Occur.SHOULD);
        });
        part.otherWords().forEach(other -> {
            anyWay.add(phrase(PlainIndex.NAME_STEMS, other.stems()), Occur.SHOULD);
            anyWay.add(phrase(PlainIndex.ABOUT, other.stems()), Occur.SHOULD);
        });
        part.spellings().forEach(stem -> {
            anyWay.add(new TermQuery(new Term(PlainIndex.NAME_STEMS, stem)), Occur.SHOULD);
            anyWay.add(new TermQuery(new Term(PlainIndex.ABOUT, stem)), Occur.SHOULD);
        });
        return anyWay.build();
    }

    private static Query phrase(String field, List<String> stems) {
        return stems.size() == 1
                ? new TermQuery(new Term(field, stems.getFirst()))
                : new PhraseQuery(2, field, stems.toArray(String[]::new));
    }

    private static Query word(String plain, String stem) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(PlainIndex.NAME, plain)), 3), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(PlainIndex.NAME_STEMS, stem)), 2), Occur.SHOULD)
                .add(new TermQuery(new Term(PlainIndex.ABOUT, stem)), Occur.SHOULD)
                .add(new TermQuery(new Term(PlainIndex.WHERE, stem)), Occur.SHOULD)
                .build();
    }

    private static void addFilters(BooleanQuery.Builder all, Filters filters) {
        filters.values().forEach((facet, values) -> {
            switch (facet) {
                case WEEKDAY, PART_OF_DAY -> {}
                case ACCESS, PARTICIPATION -> values.forEach(value -> all.add(any(facet, Set.of(value)), Occur.FILTER));
                default -> all.add(any(facet, values), Occur.FILTER);
            }
        });
        addTimes(all, filters);
        if (filters.peerLed()) {
            all.add(yes(PlainIndex.PEER_LED), Occur.FILTER);
        }
        Integer age = filters.age();
        if (age != null) {
            all.add(IntPoint.newRangeQuery(PlainIndex.MINIMUM_AGE, Integer.MIN_VALUE, age), Occur.FILTER);
            all.add(IntPoint.newRangeQuery(PlainIndex.MAXIMUM_AGE, age, Integer.MAX_VALUE), Occur.FILTER);
        }
    }

    private static void addTimes(BooleanQuery.Builder all, Filters filters) {
        Set<String> days = filters.of(Facet.WEEKDAY);
        Set<String> parts = filters.of(Facet.PART_OF_DAY);
        if (days.isEmpty() && parts.isEmpty()) {
            return;
        }
        if (days.isEmpty() || parts.isEmpty()) {
            all.add(days.isEmpty() ? any(Facet.PART_OF_DAY, parts) : any(Facet.WEEKDAY, days), Occur.FILTER);
            return;
        }
        BooleanQuery.Builder times = new BooleanQuery.Builder();
        parts.forEach(part -> days.forEach(day -> times.add(
                new TermQuery(new Term(PlainIndex.DAY_PARTS, (day + "-" + part).toUpperCase(Locale.ROOT))),
                Occur.SHOULD)));
        all.add(times.add(yes(PlainIndex.ALL_HOURS), Occur.SHOULD).build(), Occur.FILTER);
    }

    private static Query any(Facet facet, Collection<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(term(facet, value), Occur.SHOULD));
        return any.build();
    }

    private static Query term(Facet facet, String value) {
        return new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet.name(), value));
    }

    private static Query yes(String field) {
        return new TermQuery(new Term(field, "true"));
    }

    private static Query constant(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 6);
    }
}
