package org.alongside.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.listing.Draft;
import org.alongside.listing.Setting;
import org.alongside.listing.Space;
import org.alongside.listing.Status;
import org.alongside.listing.Term;
import org.alongside.understanding.Understood;

/**
 * Why a listing stands behind all others: nobody can come now, or not the person who asks. It is found all the same. What is full, or only for
 * people of whom the question says nothing, just ranks a little lower.
 */
public enum Aside {
    /** Paused; it comes back. */
    RESTING,
    /** In a closed place (a ward, a secure unit, a prison) that was not asked about. */
    INSIDE,
    /** Only for people whom the question as good as rules out: men, where women were asked for. */
    FOR_OTHERS;

    /** Topics of a question that ask about a closed place. */
    private static final Map<Setting, Set<String>> ASKS_FOR = Map.of(
            Setting.WARD, Set.of("ward-life", "hospital-coming-home", "rights", "tribunals"),
            Setting.SECURE, Set.of("secure-care"),
            Setting.PRISON, Set.of("leaving-prison", "prison-leavers"));

    /**
     * Who one is and cannot become by coming along. Others, such as people who hear voices or who care for somebody, are asked for by what
     * they live with.
     */
    private static final Set<String> WHO_ONE_IS = Set.of(
            "women",
            "men",
            "dads",
            "mums",
            "trans-non-binary",
            "lgbtq",
            "young-people",
            "students",
            "young-carers",
            "black-people",
            "south-asian-people",
            "east-asian-people",
            "muslim-people",
            "jewish-people",
            "sikh-hindu-people",
            "refugees",
            "gypsy-traveller",
            "irish-people",
            "polish-people",
            "deaf-people",
            "learning-disabled-people",
            "veterans",
            "prison-leavers",
            "care-leavers",
            "farmers-rural",
            "survivors",
            "peer-workers",
            "group-leaders");

    /** Who asks for one of these does not ask for the others. */
    private static final List<Set<String>> EITHER_OR = List.of(Set.of("women", "mums"), Set.of("men", "dads"));

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
    private static final String ONLY = "only";

    /** What is indexed of a listing, for {@link WordPredicates} to ask. */
    static List<String> keys(Draft draft) {
        List<String> keys = new ArrayList<>();
        if (draft.status() == Status.RESTING) {
            keys.add(Term.of(Status.RESTING));
        }
        if (draft.who().space() == Space.FULL) {
            keys.add(Term.of(Space.FULL));
        }
        if (ASKS_FOR.containsKey(draft.who().setting())) {
            keys.add(Term.of(draft.who().setting()));
        }
        onlyFor(draft).forEach(who -> keys.add(ONLY + "-" + who));
        if (!onlyFor(draft).isEmpty()) {
            keys.add(ONLY);
        }
        return keys;
    }

    /** Keys that put a listing aside whoever asks in these words. */
    static Set<String> unasked(Understood understood) {
        Set<String> keys = new LinkedHashSet<>(Set.of(Term.of(Status.RESTING)));
        Set<String> asked = asked(understood);
        ASKS_FOR.forEach((setting, topics) -> {
            if (Collections.disjoint(asked, topics)) {
                keys.add(Term.of(setting));
            }
        });
        return keys;
    }

    static String full() {
        return Term.of(Space.FULL);
    }

    /** The key of a listing for some people only. */
    static String only() {
        return ONLY;
    }

    /** Keys of listings only for people that were asked for. */
    static Set<String> onlyFor(Understood understood) {
        return keyed(asked(understood));
    }

    /** Keys of listings only for people that were as good as ruled out: men, where women were asked for. */
    static Set<String> ruledOut(Understood understood) {
        return sides(understood, false);
    }

    /** Keys of listings only for those people of whom the others are ruled out. */
    static Set<String> ruledIn(Understood understood) {
        return sides(understood, true);
    }

    private static Set<String> sides(Understood understood, boolean asked) {
        Map<Boolean, List<Set<String>>> sides = EITHER_OR.stream()
                .collect(Collectors.partitioningBy(side -> !Collections.disjoint(side, asked(understood))));
        List<Set<String>> chosen = Objects.requireNonNull(sides.get(asked));
        return chosen.size() != 1 ? Set.of() : keyed(chosen.getFirst());
    }

    /** Why this listing stands aside for this question, if it does. */
    public static Optional<Aside> of(ListingCard card, Understood understood) {
        Draft draft = card.service();
        Set<String> unasked = unasked(understood);
        if (draft.status() == Status.RESTING) {
            return Optional.of(RESTING);
        }
        if (unasked.contains(Term.of(draft.who().setting()))) {
            return Optional.of(INSIDE);
        }
        Set<String> only = keyed(onlyFor(draft));
        boolean ruledOut =
                !Collections.disjoint(only, ruledOut(understood)) && Collections.disjoint(only, ruledIn(understood));
        return ruledOut ? Optional.of(FOR_OTHERS) : Optional.empty();
    }

    private static Set<String> asked(Understood understood) {
        Set<String> asked = new LinkedHashSet<>(understood.audiences());
        understood.parts().forEach(part -> {
            asked.addAll(part.topics());
            asked.addAll(part.spelledTopics());
        });
        Set<String> languages = understood.facts().getOrDefault(Facet.LANGUAGE.param(), Set.of());
        if (!Collections.disjoint(languages, SIGNED)) {
            asked.add("deaf-people");
        }
        Integer age = understood.age();
        if (age != null) {
            asked.add(age <= YOUNG ? "young-people" : "older-people");
        }
        ALSO_ASKS_FOR.forEach((topic, who) -> {
            if (asked.contains(topic)) {
                asked.add(who);
            }
        });
        return asked;
    }

    private static Set<String> onlyFor(Draft draft) {
        if (!Boolean.TRUE.equals(draft.who().audienceOnly())) {
            return Set.of();
        }
        Set<String> only = new LinkedHashSet<>(draft.who().audience());
        only.retainAll(WHO_ONE_IS);
        return only;
    }

    private static Set<String> keyed(Collection<String> audiences) {
        Set<String> keys = new LinkedHashSet<>();
        audiences.forEach(who -> keys.add(ONLY + "-" + who));
        return keys;
    }
}
