package org.alongside.search;

import java.util.List;
import org.alongside.understanding.Understood;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** The words of a {@link ListingQuery} as a condition, and what meeting them is worth in the order of hits. */
final class WordPredicates {

    private static final float AS_ASKED = 20;
    private static final float OTHER_WORDS = 6;
    private static final float CLOSE_SPELLING = 3;

    private final SearchPredicateFactory f;

    WordPredicates(SearchPredicateFactory f) {
        this.f = f;
    }

    /** @param some whether some of the words are enough */
    void add(BooleanPredicateClausesStep<?, ?> all, Understood understood, boolean some) {
        if (understood.parts().isEmpty()) {
            all.filter(f.matchAll());
            return;
        }
        var parts = f.bool();
        understood.parts().forEach(part -> {
            if (some) {
                parts.should(asked(part));
            } else {
                parts.must(asked(part));
            }
        });
        all.must(parts);
        // Never required: they only help the order.
        understood.soft().forEach(stem -> all.should(word(stem, stem)));
    }

    /** Met in one of three tiers, told apart by what each is worth: as asked, by other words for it, by a close spelling. */
    private PredicateFinalStep asked(Understood.Part part) {
        // Matching everything beside it adds the tier's worth without looking the words up once more.
        var anyWay =
                f.bool().should(f.bool().must(asAsked(part)).should(f.matchAll().boost(AS_ASKED)));
        if (!part.otherWords().isEmpty()) {
            var others = f.bool();
            part.otherWords().forEach(phrase -> others.should(phrase(phrase)));
            anyWay.should(f.bool().must(others).constantScore().boost(OTHER_WORDS));
        }
        if (!part.spellings().isEmpty()) {
            var close = f.bool();
            part.spellings().forEach(stem -> close.should(text(stem)));
            anyWay.should(f.bool().must(close).constantScore().boost(CLOSE_SPELLING));
        }
        return anyWay;
    }

    private PredicateFinalStep asAsked(Understood.Part part) {
        var anyWay = f.bool();
        var words = f.bool();
        for (int i = 0; i < part.words().size(); i++) {
            words.must(word(part.words().get(i), part.stems().get(i)));
        }
        anyWay.should(words);
        if (part.words().size() > 1) {
            anyWay.should(f.phrase()
                    .field(ListingDocument.NAME_STEMS)
                    .matching(String.join(" ", part.stems()))
                    .boost(4));
        }
        if (!part.topics().isEmpty()) {
            anyWay.should(f.terms()
                    .fields(ListingDocument.field(Facet.TOPIC), ListingDocument.field(Facet.AUDIENCE))
                    .matchingAny(part.topics())
                    .constantScore()
                    .boost(6));
        }
        if (!part.offers().isEmpty()) {
            anyWay.should(f.terms()
                    .fields(ListingDocument.field(Facet.OFFER), ListingDocument.field(Facet.KIND))
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
                        .fields(ListingDocument.NAME_STEMS, ListingDocument.ABOUT)
                        .matching(String.join(" ", stems))
                        .slop(2);
    }

    private PredicateFinalStep text(String stem) {
        return f.match()
                .fields(ListingDocument.NAME_STEMS, ListingDocument.ABOUT)
                .matching(stem);
    }

    private PredicateFinalStep word(String plain, String stem) {
        return f.bool()
                .should(f.match().field(ListingDocument.NAME).matching(plain).boost(3))
                .should(f.match()
                        .field(ListingDocument.NAME_STEMS)
                        .boost(2)
                        .field(ListingDocument.ABOUT)
                        .field(ListingDocument.WHERE)
                        .matching(stem));
    }
}
