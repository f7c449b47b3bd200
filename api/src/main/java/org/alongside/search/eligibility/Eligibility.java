package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Term;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingCard;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.SmallWords;
import org.alongside.vocabulary.TopicRules;

/**
 * Why a listing stands below all others: nobody can come now, or not the person who asks. It is found all the same. A listing that is only for
 * people of whom the question says nothing ranks a little lower. The rules about people are {@link TopicRules}. The index holds what a listing
 * says, and a search applies the rules: so a changed rule takes effect without indexing anew.
 */
public enum Eligibility {
    /** Paused; it comes back. */
    RESTING,
    /** In a ward, a secure unit, a prison or a crisis house that was not asked for. */
    INSIDE,
    /** It is full, or has a waiting list where a day was asked for. */
    FULL,
    /** Only for other people than those who ask: for men where women were asked for, or about a loss that nobody named. */
    FOR_OTHERS;

    /** Nobody comes in from outside. */
    private static final Set<Setting> CLOSED =
            EnumSet.of(Setting.WARD, Setting.SECURE, Setting.PRISON, Setting.CRISIS_HOUSE);

    private static final String WAIT = "wait";
    private static final String FOR_RELATIVES = "for-relatives";
    private static final String TEENAGERS = "teenagers";

    /** In years: a listing for nobody older is for teenagers. */
    private static final int OLDEST_TEENAGER = 19;

    private static final Set<String> ADULT = SmallWords.named("adult");

    /**
     * A listing that has a key of the first set and none of the second is not for those who ask.
     *
     * @param out keys of listings only for people who were not asked for
     * @param in keys of listings for people who were
     */
    public record RuledOut(Set<String> out, Set<String> in) {

        private boolean rulesOut(List<String> keys) {
            return !Collections.disjoint(keys, out) && Collections.disjoint(keys, in);
        }
    }

    /** What a listing says about who can come, as terms for the index. */
    public static List<String> keys(Draft draft) {
        List<String> keys = new ArrayList<>();
        Draft.Who who = draft.who();
        if (draft.status() == Status.RESTING) {
            keys.add(Term.of(Status.RESTING));
        }
        if (who.space() == Space.FULL) {
            keys.add(Term.of(Space.FULL));
        } else if (who.space() != null && who.space() != Space.OPEN) {
            keys.add(WAIT);
        }
        if (CLOSED.contains(who.setting())) {
            keys.add(Term.of(who.setting()));
        }
        if (who.maximumAge() != null && who.maximumAge() <= OLDEST_TEENAGER) {
            keys.add(TEENAGERS);
        }
        if (!who.experience().isEmpty() && !who.experience().contains(Experience.OWN)) {
            keys.add(FOR_RELATIVES);
        }
        if (Boolean.TRUE.equals(who.audienceOnly())) {
            keys.addAll(onlyFor(who.audience()));
        }
        draft.topics().stream().limit(1).map(Eligibility::mainlyAbout).forEach(keys::add);
        return keys;
    }

    /**
     * Keys of listings that stand below others for this question.
     *
     * @param chosen filters: what was chosen is asked for, too
     */
    public static Set<String> unasked(ParsedQuery understood, Filters chosen) {
        Filters all = chosen.and(understood);
        Set<String> keys = new LinkedHashSet<>(Set.of(Term.of(Status.RESTING)));
        Set<String> space = all.of(Facet.SPACE);
        if (!space.contains(Term.of(Space.FULL))) {
            keys.add(Term.of(Space.FULL));
        }
        boolean mayWait = space.contains(Term.of(Space.WAITING_LIST)) || space.contains(Term.of(Space.NEW_FROM));
        if (!mayWait && (understood.on() != null || understood.within() != null)) {
            keys.add(WAIT);
        }
        if (!Collections.disjoint(understood.asTyped(), ADULT)) {
            keys.add(TEENAGERS);
        }
        Set<String> asked = asked(understood);
        Map<Setting, Set<String>> places = understood.rules().places();
        CLOSED.stream()
                .filter(place -> !asked.contains(Term.of(place))
                        && !all.of(Facet.SETTING).contains(Term.of(place)))
                .filter(place -> Collections.disjoint(asked, places.getOrDefault(place, Set.of())))
                .map(Term::of)
                .forEach(keys::add);
        understood.rules().onlyIfAskedFor().forEach((topic, asking) -> {
            if (Collections.disjoint(asked, asking)) {
                keys.add(mainlyAbout(topic));
            }
        });
        return keys;
    }

    /** Listings only for some people of a sort of which this question names none, or not these. */
    public static List<RuledOut> unnamed(ParsedQuery understood, Filters chosen) {
        Set<String> asked = asked(understood);
        List<RuledOut> all = new ArrayList<>();
        understood.rules().sorts().stream().map(Eligibility::union).forEach(people -> {
            Set<String> named = new LinkedHashSet<>(people);
            named.retainAll(asked);
            all.add(new RuledOut(onlyFor(people), onlyFor(named)));
        });
        all.add(new RuledOut(
                Set.of(FOR_RELATIVES), isForRelatives(understood, chosen) ? Set.of(FOR_RELATIVES) : Set.of()));
        return all;
    }

    /** Does somebody ask for another's sake? */
    public static boolean isForRelatives(ParsedQuery understood, Filters chosen) {
        Set<String> whose = chosen.and(understood).of(Facet.EXPERIENCE);
        return !whose.isEmpty() && !whose.contains(Term.of(Experience.OWN))
                || !Collections.disjoint(asked(understood), understood.rules().forSomebodyElse());
    }

    /** The key of a listing for relatives, friends and carers, and not for those they care about. */
    public static String forRelatives() {
        return FOR_RELATIVES;
    }

    /** Listings only for another side of a sort than this question asks for. */
    public static List<RuledOut> ruledOut(ParsedQuery understood) {
        Set<String> asked = asked(understood);
        List<RuledOut> all = new ArrayList<>();
        for (List<Set<String>> sides : understood.rules().sorts()) {
            Map<Boolean, List<Set<String>>> bySide =
                    sides.stream().collect(Collectors.partitioningBy(side -> Collections.disjoint(side, asked)));
            Set<String> out = union(bySide.getOrDefault(true, List.of()));
            Set<String> in = union(bySide.getOrDefault(false, List.of()));
            if (!in.isEmpty() && !out.isEmpty()) {
                all.add(new RuledOut(onlyFor(out), onlyFor(in)));
            }
        }
        return all;
    }

    /** Why this listing stands below others for this question; empty where it does not. */
    public static Optional<Eligibility> of(ListingCard card, ParsedQuery understood, Filters chosen) {
        Draft draft = card.service();
        List<String> keys = keys(draft);
        Set<String> unasked = unasked(understood, chosen);
        unasked.retainAll(keys);
        if (draft.status() == Status.RESTING) {
            return Optional.of(RESTING);
        }
        if (unasked.contains(Term.of(draft.who().setting()))) {
            return Optional.of(INSIDE);
        }
        if (unasked.contains(Term.of(Space.FULL)) || unasked.contains(WAIT)) {
            return Optional.of(FULL);
        }
        boolean ruledOut = ruledOut(understood).stream().anyMatch(people -> people.rulesOut(keys));
        return ruledOut || !unasked.isEmpty() ? Optional.of(FOR_OTHERS) : Optional.empty();
    }

    /** Is this listing only for some people, of whom the question says nothing? */
    public static boolean isForSomeUnnamed(ListingCard card, ParsedQuery understood) {
        List<String> keys = keys(card.service());
        return unnamed(understood, Filters.NONE).stream().anyMatch(people -> people.rulesOut(keys));
    }

    private static Set<String> asked(ParsedQuery understood) {
        Set<String> named = new LinkedHashSet<>(understood.audiences());
        understood.parts().forEach(part -> {
            named.addAll(part.topics());
            named.addAll(part.offers());
            named.addAll(part.spelledTopics());
        });
        Set<String> languages = understood.facts().getOrDefault(Facet.LANGUAGE.param(), Set.of());
        return understood.rules().asked(named, languages, understood.age());
    }

    private static Set<String> union(Collection<Set<String>> sides) {
        return sides.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> onlyFor(Collection<String> people) {
        return people.stream().map(who -> "only-" + who).collect(Collectors.toUnmodifiableSet());
    }

    private static String mainlyAbout(String topic) {
        return "about-" + topic;
    }
}
