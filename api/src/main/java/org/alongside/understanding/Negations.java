package org.alongside.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.resource.CsvResource;

/** What people say they do not want ("nothing on the phone", "no evenings", "not in a hospital"): its words ask for nothing. */
final class Negations {

    private static final int LONGEST = 5;

    private static final Set<String> BETWEEN =
            Set.of("the", "a", "an", "any", "my", "that", "last", "this", "y", "yr", "fy", "dydd");

    private final Map<List<String>, Over> phrases = new HashMap<>();
    private final FactWords facts;

    /** What a negation is about. */
    private enum Over {
        ANYTHING,
        THINGS,
        COMPANY,
        TIME
    }

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
                int end = reading.isFree(from, to) ? end(reading, topics, from, to) : to;
                if (end > to) {
                    reading.take(from, end);
                    break;
                }
            }
        }
    }

    /** Where what is not wanted ends; {@code after} where these words are no negation or nothing known follows. */
    private int end(TokenCursor reading, TopicWords topics, int from, int after) {
        Over over = phrases.get(reading.plain(from, after));
        if (over == null) {
            return after;
        }
        int at = after;
        while (at < reading.size() && BETWEEN.contains(reading.token(at).plain())) {
            at++;
        }
        int fact = facts.longest(reading, at);
        if (fact > at) {
            return over != Over.TIME || facts.isTime(reading.plain(at, fact)) ? fact : after;
        }
        int topic = topics.longest(reading, at);
        boolean meant = topic > at
                && switch (over) {
                    case ANYTHING -> true;
                    case THINGS -> topics.isNobodysLife(reading.stems(at, topic));
                    case COMPANY -> topics.isLeftAtTheDoor(reading.stems(at, topic));
                    case TIME -> false;
                };
        return meant ? topic : after;
    }
}
