package org.alongside.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.resource.CsvResource;

/**
 * What people say they do not want ("nothing on the phone", "no evenings", "not a cancer group"): its words ask for nothing. Where a filter can
 * leave it out, it does.
 */
final class Negations {

    private static final int LONGEST = 7;

    private static final Set<String> BETWEEN = Set.of(
            "the", "a", "an", "any", "my", "that", "last", "this", "these", "those", "your", "y", "yr", "fy", "dydd");

    private static final Set<String> OR = Set.of("or", "nor", "neu", "na", "nac");

    /** A word that stands for more is too vague to leave all of them out. */
    private static final int MOST_LEFT_OUT = 3;

    private static final Set<String> DONE_WITHOUT = SmallWords.named("done-without");

    private static final Set<String> GROUP = SmallWords.named("a-group");

    private final Map<List<String>, Over> phrases = new HashMap<>();
    private final FactWords facts;

    /** What a negation is about. */
    private enum Over {
        ANYTHING,
        THINGS,
        COMPANY,
        TIME
    }

    /**
     * Something that is not wanted.
     *
     * @param end where its words end
     * @param facet the filter that leaves it out; empty where none does
     */
    private record Unwanted(int end, String facet, Set<String> values) {}

    Negations(FactWords facts) {
        this.facts = facts;
        CsvResource.forEach(
                Negations.class,
                "negations.csv",
                row -> phrases.put(
                        Words.plain(row.getField("phrase")),
                        Over.valueOf(row.getField("over").toUpperCase(Locale.ROOT))));
    }

    /** Takes away each negation with what it is about, but where the negation itself begins a phrase ("no referral"). */
    void read(TokenCursor reading, TopicWords topics) {
        for (int from = 0; from < reading.size(); from++) {
            if (topics.longest(reading, from) > from) {
                continue;
            }
            int phrase = facts.longest(reading, from);
            for (int to = Math.min(reading.size(), from + LONGEST); to > from && to >= phrase; to--) {
                Over over = reading.isFree(from, to) ? phrases.get(reading.plain(from, to)) : null;
                if (over != null && take(reading, topics, from, to, over)) {
                    break;
                }
            }
        }
    }

    /** Takes "no yoga or singing" whole. */
    private boolean take(TokenCursor reading, TopicWords topics, int from, int after, Over over) {
        Unwanted unwanted = unwanted(reading, topics, after, over);
        int begin = from;
        while (unwanted.end > after) {
            if (!unwanted.facet.isEmpty()) {
                reading.leaveOut(unwanted.facet, begin, unwanted.end, unwanted.values);
            }
            reading.take(begin, unwanted.end);
            begin = unwanted.end;
            after = begin < reading.size() && OR.contains(reading.token(begin).plain()) ? begin + 1 : reading.size();
            unwanted = unwanted(reading, topics, after, over);
        }
        return begin > from;
    }

    /** What follows a negation; it ends where the negation does if nothing known follows, or nothing of that kind. */
    private Unwanted unwanted(TokenCursor reading, TopicWords topics, int after, Over over) {
        Unwanted nothing = new Unwanted(after, "", Set.of());
        int at = after;
        boolean group = false;
        while (at < reading.size()
                && (BETWEEN.contains(reading.token(at).plain())
                        || GROUP.contains(reading.token(at).plain()))) {
            group |= GROUP.contains(reading.token(at).plain());
            at++;
        }
        int fact = facts.longest(reading, at);
        if (fact > at) {
            return over != Over.TIME || facts.isTime(reading.plain(at, fact)) ? fact(reading, at, fact) : nothing;
        }
        int topic = topics.longest(reading, at);
        if (topic == at) {
            // Who does not want to talk about it names it by any word.
            boolean any = over == Over.ANYTHING && at < reading.size() && reading.isFree(at, at + 1);
            return any ? new Unwanted(at + 1, "", Set.of()) : nothing;
        }
        int end = topic < reading.size() && GROUP.contains(reading.token(topic).plain()) ? topic + 1 : topic;
        List<String> stems = reading.stems(at, topic);
        boolean meant =
                switch (over) {
                    case ANYTHING -> true;
                    case THINGS ->
                        group
                                || end > topic
                                || topics.isNobodysLife(stems)
                                || topics.isLeftAtTheDoor(stems) && !isDoneWithout(topics, stems);
                    case COMPANY -> topics.isLeftAtTheDoor(stems) || isDone(topics, stems);
                    case TIME -> false;
                };
        return meant ? topic(topics, stems, over, end) : nothing;
    }

    /** A listing that is on at other times, too, is no worse for that; and one may come in person to what is also online. */
    private Unwanted fact(TokenCursor reading, int from, int to) {
        Set<String> values = new HashSet<>(facts.values(reading.plain(from, to), "attendance"));
        values.remove("hybrid");
        return new Unwanted(to, values.isEmpty() ? "" : "attendance", values);
    }

    /** "No alcohol" is no wish to leave out those who meet to stay sober. */
    private static Unwanted topic(TopicWords topics, List<String> stems, Over over, int end) {
        Set<String> people = topics.peopleOnly(stems);
        Set<String> values = topics.topics(stems);
        if (values.size() > MOST_LEFT_OUT || over == Over.COMPANY && isDoneWithout(topics, stems)) {
            return new Unwanted(end, "", Set.of());
        }
        return people.isEmpty() ? new Unwanted(end, "topic", values) : new Unwanted(end, "audience", people);
    }

    private static boolean isDone(TopicWords topics, List<String> stems) {
        return topics.isNobodysLife(stems) && !isDoneWithout(topics, stems);
    }

    private static boolean isDoneWithout(TopicWords topics, List<String> stems) {
        return topics.topics(stems).stream().anyMatch(DONE_WITHOUT::contains);
    }
}
