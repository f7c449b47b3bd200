package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.alongside.search.ListingCard;
import org.alongside.understanding.ParsedQuery;

/**
 * Why a listing stands behind all others: nobody can come now, or not the person who asks. It is found all the same. What is full, or only for
 * people of whom the question says nothing, just ranks a little lower.
 */
public enum Eligibility {
    /** Paused; it comes back. */
    RESTING,
    /** In a ward, a secure unit, a prison or a crisis house that was not asked about. */
    INSIDE,
    /** It has no room, or a wait where a day was asked for. */
    FULL,
    /**
     * Only for people whom the question as good as rules out: men, where women were asked for; those who lost a baby, where nobody spoke of
     * a loss.
     */
    FOR_OTHERS;

    /** Topics of a question that ask about such a place. */
    private static final Map<Setting, Set<String>> ASKS_FOR = Map.of(
            Setting.WARD, Set.of("ward-life", "hospital-coming-home", "rights", "tribunals"),
            Setting.SECURE, Set.of("secure-care"),
            Setting.PRISON, Set.of("leaving-prison", "prison-leavers"),
            Setting.CRISIS_HOUSE, Set.of("crisis", "suicidal-thoughts", "crisis-alternative"));

    /**
     * Who one is and cannot become by coming along, by sorts: a listing for several people of one sort is for each of them, one for people of
     * two sorts is for those who are both. Who asks for one side of a sort does not ask for the others. Other people, such as those who hear
     * voices or who care for somebody, are asked for by what they live with.
     */
    private static final List<List<Set<String>>> SORTS = List.of(
            List.of(Set.of("women", "mums"), Set.of("men", "dads")),
            List.of(Set.of("young-people", "students", "young-carers"), Set.of("older-people")),
            List.of(
                    Set.of("trans-non-binary", "lgbtq"),
                    Set.of("black-people"),
                    Set.of("south-asian-people"),
                    Set.of("east-asian-people"),
                    Set.of("muslim-people"),
                    Set.of("jewish-people"),
                    Set.of("sikh-hindu-people"),
                    Set.of("refugees"),
                    Set.of("gypsy-traveller"),
                    Set.of("irish-people"),
                    Set.of("polish-people"),
                    Set.of("deaf-people"),
                    Set.of("learning-disabled-people"),
                    Set.of("veterans"),
                    Set.of("prison-leavers"),
                    Set.of("care-leavers"),
                    Set.of("farmers-rural"),
                    Set.of("survivors"),
                    Set.of("peer-workers", "group-leaders")));

    private static final Set<String> WHO_ONE_IS =
            SORTS.stream().flatMap(List::stream).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ABUSE =
            Set.of("childhood-sexual-abuse", "sexual-violence", "domestic-abuse", "survivors", "trauma");
    private static final Set<String> LEADING = Set.of(
            "starting-a-group",
            "peer-training-topic",
            "group-leaders",
            "peer-workers",
            "support-for-groups",
            "peer-training");

    /**
     * What is so much people's own that a group about it helps nobody else, and may hurt, and what must have been asked for one of these. Who
     * speaks of a loss at large may have lost somebody to suicide.
     */
    private static final Map<String, Set<String>> THEIR_OWN = Map.of(
            "baby-loss", Set.of("baby-loss"),
            "bereaved-by-suicide", Set.of("bereaved-by-suicide", "bereavement"),
            "childhood-sexual-abuse", ABUSE,
            "sexual-violence", ABUSE,
            "domestic-abuse", ABUSE,
            "starting-a-group", LEADING,
            "peer-training-topic", LEADING);

    /** Topics and people of which those speak who look for somebody else's sake. */
    private static final Set<String> RELATIVES = Set.of(
            "families-friends",
            "carers",
            "young-carers",
            "caring",
            "caring-dementia",
            "family-mental-health",
            "family-addiction",
            "parent-of-disabled-child",
            "kinship-care");

    /** Topics which ask for people, too. */
    private static final Map<String, String> ALSO_ASKS_FOR = Map.of(
            "childhood-sexual-abuse", "survivors",
            "sexual-violence", "survivors",
            "domestic-abuse", "survivors",
            "learning-disability", "learning-disabled-people",
            "leaving-prison", "prison-leavers",
            "hearing-loss", "deaf-people",
            "starting-a-group", "group-leaders",
            "peer-training-topic", "peer-workers",
            "gender-questioning", "trans-non-binary");

    private static final Set<String> SIGNED = Set.of("bfi", "isg");
    private static final int YOUNG = 25;
    private static final int OLD = 55;

    private static final String ONLY = "only";
    private static final String WAIT = "wait";
    private static final String FOR_RELATIVES = ONLY + "-relatives";
    private static final String TEENAGERS = "teenagers";

    /** The oldest who are so called. */
    private static final int TEENAGER = 19;

    private static final Set<String> ADULTS = Set.of("adult", "adults", "oedolyn", "oedolion");

    /**
     * People that are ruled out, by naming others of their sort.
     *
     * @param out keys of listings only for people like these
     * @param in keys of listings for those who were named, too
     */
    public record RuledOut(Set<String> out, Set<String> in) {}

    /** What is indexed of a listing, for a search to ask. */
    public static List<String> keys(Draft draft) {
        List<String> keys = new ArrayList<>();
        if (draft.status() == Status.RESTING) {
            keys.add(Term.of(Status.RESTING));
        }
        Space space = draft.who().space();
        if (space == Space.FULL) {
            keys.add(Term.of(Space.FULL));
        } else if (space != null && space != Space.OPEN) {
            keys.add(WAIT);
        }
        if (ASKS_FOR.containsKey(draft.who().setting())) {
            keys.add(Term.of(draft.who().setting()));
        }
        Integer oldest = draft.who().maximumAge();
        if (oldest != null && oldest <= TEENAGER) {
            keys.add(TEENAGERS);
        }
        keys.addAll(keyed(onlyFor(draft)));
        return keys;
    }

    /** Keys that put a listing aside whoever asks in these words. */
    public static Set<String> unasked(ParsedQuery understood) {
        Set<String> keys = new LinkedHashSet<>(Set.of(Term.of(Status.RESTING), Term.of(Space.FULL)));
        if (understood.on() != null || understood.within() != null) {
            keys.add(WAIT);
        }
        if (!Collections.disjoint(understood.asTyped(), ADULTS)) {
            keys.add(TEENAGERS);
        }
        Set<String> asked = asked(understood);
        ASKS_FOR.forEach((setting, topics) -> {
            if (Collections.disjoint(asked, topics)) {
                keys.add(Term.of(setting));
            }
        });
        THEIR_OWN.forEach((topic, asking) -> {
            if (Collections.disjoint(asked, asking)) {
                keys.addAll(keyed(Set.of(topic)));
            }
        });
        return keys;
    }

    /** People that were not named, and of whom one must be where a listing is only for such. */
    public static List<RuledOut> unnamed(ParsedQuery understood) {
        Set<String> asked = asked(understood);
        List<RuledOut> all = new ArrayList<>();
        SORTS.forEach(sides -> all.add(unnamed(union(sides), asked)));
        all.add(new RuledOut(Set.of(FOR_RELATIVES), isForRelatives(understood) ? Set.of(FOR_RELATIVES) : Set.of()));
        return all;
    }

    private static RuledOut unnamed(Set<String> people, Set<String> asked) {
        Set<String> named = new LinkedHashSet<>(people);
        named.retainAll(asked);
        return new RuledOut(keyed(people), keyed(named));
    }

    /** Does somebody ask for another's sake? */
    public static boolean isForRelatives(ParsedQuery understood) {
        return !Collections.disjoint(asked(understood), RELATIVES);
    }

    /** The key of a listing for relatives, friends and carers, and not for those they care about. */
    public static String forRelatives() {
        return FOR_RELATIVES;
    }

    public static List<RuledOut> ruledOut(ParsedQuery understood) {
        Set<String> asked = asked(understood);
        List<RuledOut> all = new ArrayList<>();
        for (List<Set<String>> sides : SORTS) {
            Map<Boolean, List<Set<String>>> bySide =
                    sides.stream().collect(Collectors.partitioningBy(side -> Collections.disjoint(side, asked)));
            Set<String> out = union(bySide.getOrDefault(true, List.of()));
            Set<String> in = union(bySide.getOrDefault(false, List.of()));
            if (!in.isEmpty() && !out.isEmpty()) {
                all.add(new RuledOut(keyed(out), keyed(in)));
            }
        }
        return all;
    }

    /** Why this listing stands aside for this question, if it does. */
    public static Optional<Eligibility> of(ListingCard card, ParsedQuery understood) {
        Draft draft = card.service();
        List<String> keys = keys(draft);
        Set<String> unasked = unasked(understood);
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
        boolean ruledOut = ruledOut(understood).stream()
                .anyMatch(people -> !Collections.disjoint(keys, people.out) && Collections.disjoint(keys, people.in));
        return ruledOut || !unasked.isEmpty() ? Optional.of(FOR_OTHERS) : Optional.empty();
    }

    private static Set<String> asked(ParsedQuery understood) {
        Set<String> asked = new LinkedHashSet<>(understood.audiences());
        understood.parts().forEach(part -> {
            asked.addAll(part.topics());
            asked.addAll(part.offers());
            asked.addAll(part.spelledTopics());
        });
        Set<String> languages = understood.facts().getOrDefault(Facet.LANGUAGE.param(), Set.of());
        if (!Collections.disjoint(languages, SIGNED)) {
            asked.add("deaf-people");
        }
        Integer age = understood.age();
        if (age != null && age <= YOUNG) {
            asked.add("young-people");
        } else if (age != null && age >= OLD) {
            asked.add("older-people");
        }
        ALSO_ASKS_FOR.forEach((topic, who) -> {
            if (asked.contains(topic)) {
                asked.add(who);
            }
        });
        return asked;
    }

    /** Whom a listing is only for, as far as one cannot become one of them by coming along. */
    private static Set<String> onlyFor(Draft draft) {
        Set<String> only = new LinkedHashSet<>();
        List<Experience> experience = draft.who().experience();
        if (!experience.isEmpty() && !experience.contains(Experience.OWN)) {
            only.add("relatives");
        }
        if (Boolean.TRUE.equals(draft.who().audienceOnly())) {
            draft.who().audience().stream().filter(WHO_ONE_IS::contains).forEach(only::add);
        }
        draft.topics().stream().limit(1).filter(THEIR_OWN::containsKey).forEach(only::add);
        return only;
    }

    private static Set<String> union(Collection<Set<String>> sides) {
        return sides.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keyed(Collection<String> audiences) {
        Set<String> keys = new LinkedHashSet<>();
        audiences.forEach(who -> keys.add(ONLY + "-" + who));
        return keys;
    }
}
