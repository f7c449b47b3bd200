package org.alongside.search.query;

import java.util.List;
import java.util.Set;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.search.index.ListingFields;
import org.alongside.understanding.ParsedQuery;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.TermsPredicateOptionsStep;

/** The words of a {@link ListingQuery} as a condition, and what meeting them is worth in the order of hits. */
public final class WordPredicates {

    private static final float AS_ASKED = 20;

    /** A rare word just as it was typed, before what is about its correction. */
    private static final float JUST_AS_SPELT = 45;

    private static final float OTHER_WORDS = 6;
    private static final float CLINICAL_WORDS = 4;
    private static final float CLOSE_SPELLING = 3;

    /** What was typed is, in a row, in the name. */
    private static final float NAMED = 40;

    private static final float HELPING_TOPIC = 20;

    private static final float TOPIC = 14;

    /** It is not just one topic among many, but what the listing is about. */
    private static final float MAIN_TOPIC = 8;

    /** Nothing puts it {@link Eligibility}. */
    private static final float OPEN = 12;

    /** It is not for some people only whom nobody asked for. */
    private static final float FOR_ANYBODY = 12;

    /** Made for the people who were named. */
    private static final float FOR_THEM = 4;

    /** Made for those who look for somebody else's sake, where somebody does. */
    private static final float FOR_RELATIVES = 10;

    /** Where the question was in Welsh. */
    private static final float IN_WELSH = 10;

    /** Facets of which words may name a value without ruling out what has the words only in its text. */
    public static final List<Facet> OFFERED =
            List.of(Facet.OFFER, Facet.KIND, Facet.ATTENDANCE, Facet.ROLE, Facet.SETTING);

    private final SearchPredicateFactory f;
    private final Filters chosen;

    /** @param chosen filters that do not come from the words */
    public WordPredicates(SearchPredicateFactory f, Filters chosen) {
        this.f = f;
        this.chosen = chosen;
    }

    /**
     * @param some whether some of the words are enough: of those the vocabulary knows where it knows any, and then the others only help the
     *     order
     */
    public PredicateFinalStep of(ParsedQuery understood, boolean some) {
        var all = f.bool();
        if (understood.parts().isEmpty()) {
            all.filter(f.matchAll());
            addOrder(all, understood);
            return all;
        }
        ParsedQuery asked = some ? understood.withoutDetails() : understood;
        var needed = f.bool();
        List<ParsedQuery.Part> enough = asked.enough();
        asked.parts().forEach(part -> {
            if (!some) {
                needed.must(asked(part));
            } else if (enough.contains(part)) {
                needed.should(asked(part));
            } else {
                all.should(asked(part));
            }
        });
        all.must(needed);
        addOrder(all, asked);
        return all;
    }

    /** Never required. */
    private void addOrder(BooleanPredicateClausesStep<?, ?> all, ParsedQuery understood) {
        understood.soft().forEach(stem -> all.should(word(stem, stem)));
        if (!understood.softTopics().isEmpty()) {
            all.should(hasTopic(understood.softTopics()).constantScore().boost(HELPING_TOPIC));
            all.should(isAbout(understood.softTopics()));
            all.should(f.match()
                    .field(ListingFields.field(Facet.KIND))
                    .matching("community-hub")
                    .constantScore()
                    .boost(HELPING_TOPIC));
        }
        if (understood.asTyped().size() > 1) {
            all.should(f.phrase()
                    .field(ListingFields.NAME)
                    .matching(String.join(" ", understood.asTyped()))
                    .constantScore()
                    .boost(NAMED));
        }
        if (!understood.audiences().isEmpty()) {
            all.should(f.terms()
                    .field(ListingFields.field(Facet.AUDIENCE))
                    .matchingAny(understood.audiences())
                    .constantScore()
                    .boost(FOR_THEM));
        }
        if (understood.welsh()) {
            all.should(f.match()
                    .field(ListingFields.field(Facet.LANGUAGE))
                    .matching("cy")
                    .constantScore()
                    .boost(IN_WELSH));
        }
        addOpenness(all, understood);
    }

    /** What nobody, or not the person who asks, can come to ranks lower: see {@link Eligibility}. */
    private void addOpenness(BooleanPredicateClausesStep<?, ?> all, ParsedQuery understood) {
        var open = f.bool().mustNot(aside(Eligibility.unasked(understood, chosen)));
        Eligibility.ruledOut(understood).forEach(people -> open.mustNot(only(people)));
        all.should(open.constantScore().boost(OPEN));
        var forAnybody = f.bool();
        Eligibility.unnamed(understood, chosen).forEach(people -> forAnybody.mustNot(only(people)));
        all.should(forAnybody.constantScore().boost(FOR_ANYBODY));
        if (Eligibility.isForRelatives(understood, chosen)) {
            all.should(aside(Set.of(Eligibility.forRelatives())).constantScore().boost(FOR_RELATIVES));
        }
    }

    private PredicateFinalStep only(Eligibility.RuledOut people) {
        var only = f.bool().must(aside(people.out()));
        return people.in().isEmpty() ? only : only.mustNot(aside(people.in()));
    }

    private TermsPredicateOptionsStep<?> aside(Set<String> keys) {
        return f.terms().field(ListingFields.ASIDE).matchingAny(keys);
    }

    /** Met in one of three tiers, told apart by what each is worth: as asked, by other words for it, by a close spelling. */
    private PredicateFinalStep asked(ParsedQuery.Part part) {
        if (part.exact()) {
            return exactly(part);
        }
        // Matching everything beside it adds the tier's worth without looking the words up once more.
        float asAsked = part.spellings().isEmpty() ? AS_ASKED : JUST_AS_SPELT;
        var anyWay =
                f.bool().should(f.bool().must(asAsked(part)).should(f.matchAll().boost(asAsked)));
        addOthers(anyWay, part, false, OTHER_WORDS);
        addOthers(anyWay, part, true, CLINICAL_WORDS);
        if (!part.spellings().isEmpty()) {
            var close = f.bool();
            part.spellings().forEach(stem -> close.should(text(stem)));
            if (!part.spelledTopics().isEmpty()) {
                close.should(hasTopic(part.spelledTopics()).constantScore().boost(TOPIC));
                close.should(isAbout(part.spelledTopics()));
            }
            anyWay.should(f.bool().must(close).should(f.matchAll().boost(CLOSE_SPELLING)));
        }
        return anyWay;
    }

    private void addOthers(
            BooleanPredicateClausesStep<?, ?> anyWay, ParsedQuery.Part part, boolean clinical, float worth) {
        var others = f.bool();
        OtherWords said = OtherWords.of(part, clinical);
        if (!said.words().isEmpty()) {
            others.should(f.terms()
                    .fields(ListingFields.NAME_STEMS, ListingFields.ABOUT)
                    .matchingAny(said.words()));
        }
        said.phrases().forEach(phrase -> others.should(phrase(phrase)));
        if (others.hasClause()) {
            anyWay.should(f.bool().must(others).constantScore().boost(worth));
        }
    }

    /** Beside {@link #hasTopic}: it is the first that the listing names. */
    private PredicateFinalStep isAbout(Set<String> topics) {
        return f.terms()
                .field(ListingFields.MAIN_TOPIC)
                .matchingAny(topics)
                .constantScore()
                .boost(MAIN_TOPIC);
    }

    /** In just these words, one after another. */
    private PredicateFinalStep exactly(ParsedQuery.Part part) {
        return f.bool()
                .should(f.phrase()
                        .field(ListingFields.NAME)
                        .matching(String.join(" ", part.words()))
                        .boost(3))
                .should(f.phrase().field(ListingFields.ABOUT).matching(String.join(" ", part.stems())));
    }

    private TermsPredicateOptionsStep<?> hasTopic(Set<String> topics) {
        return f.terms()
                .fields(ListingFields.field(Facet.TOPIC), ListingFields.field(Facet.AUDIENCE))
                .matchingAny(topics);
    }

    private PredicateFinalStep asAsked(ParsedQuery.Part part) {
        var anyWay = f.bool();
        if (part.isPhrase()) {
            anyWay.should(phrase(part.stems()));
        } else if (!part.onlyTopics()) {
            var words = f.bool();
            for (int i = 0; i < part.words().size(); i++) {
                words.must(word(part.words().get(i), part.stems().get(i)));
            }
            anyWay.should(words);
        }
        if (part.words().size() > 1) {
            anyWay.should(f.phrase()
                    .field(ListingFields.NAME_STEMS)
                    .matching(String.join(" ", part.stems()))
                    .boost(4));
        }
        if (!part.topics().isEmpty()) {
            anyWay.should(f.bool().must(hasTopic(part.topics())).constantScore().boost(TOPIC));
            anyWay.should(isAbout(part.topics()));
        }
        if (!part.offers().isEmpty()) {
            anyWay.should(f.terms()
                    .fields(OFFERED.stream().map(ListingFields::field).toArray(String[]::new))
                    .matchingAny(part.offers())
                    .constantScore()
                    .boost(4));
        }
        return anyWay;
    }

    private PredicateFinalStep phrase(List<String> stems) {
        return stems.size() == 1
                ? text(stems.getFirst())
                : f.phrase()
                        .fields(ListingFields.NAME_STEMS, ListingFields.ABOUT)
                        .matching(String.join(" ", stems))
                        .slop(2);
    }

    private PredicateFinalStep text(String stem) {
        return f.match().fields(ListingFields.NAME_STEMS, ListingFields.ABOUT).matching(stem);
    }

    private PredicateFinalStep word(String plain, String stem) {
        return f.bool()
                .should(f.match().field(ListingFields.NAME).matching(plain).boost(3))
                .should(f.match()
                        .field(ListingFields.NAME_STEMS)
                        .boost(2)
                        .field(ListingFields.ABOUT)
                        .field(ListingFields.WHERE)
                        .matching(stem));
    }
}
