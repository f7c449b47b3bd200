package org.alongside.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of {@code people-rules.csv}, which explains each of them. */
enum PeopleRule {
    SORT("gender|age|community", "gender, age or community"),
    SAME_SIDE_AS(PeopleRule.ID, "the id of a topic"),
    AGE_FROM(PeopleRule.YEARS, "a number of years"),
    AGE_TO(PeopleRule.YEARS, "a number of years"),
    IN_LANGUAGE("[a-z]{2,3}", "codes of languages, such as bfi"),
    ALSO_ASKS_FOR(PeopleRule.ID, "ids of topics"),
    ONLY_IF_ASKED_FOR(PeopleRule.ID, "ids of topics and offers"),
    ASKS_FOR_PLACE("ward|secure|prison|crisis-house", "ward, secure, prison or crisis-house"),
    FOR_SOMEBODY_ELSE("yes", "yes"),
    OPEN_TO_ANYBODY("yes", "yes"),
    FIRST_PAGE("[1-9]", "a number from 1 to 9");

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String YEARS = "1?[0-9]{1,2}";

    private static final Set<PeopleRule> WITH_SEVERAL_VALUES =
            EnumSet.of(IN_LANGUAGE, ALSO_ASKS_FOR, ONLY_IF_ASKED_FOR, ASKS_FOR_PLACE);
    private static final Set<PeopleRule> OF_OFFERS = EnumSet.of(ALSO_ASKS_FOR, ASKS_FOR_PLACE, FOR_SOMEBODY_ELSE);

    private final Pattern values;

    /** What may be written as a value, for messages. */
    final String expected;

    PeopleRule(String values, String expected) {
        this.values = Pattern.compile(values);
        this.expected = expected;
    }

    static Optional<PeopleRule> find(String term) {
        return Arrays.stream(values()).filter(rule -> rule.term().equals(term)).findFirst();
    }

    static String terms() {
        return Arrays.stream(values()).map(PeopleRule::term).collect(Collectors.joining(", "));
    }

    /** As it is written in a file. */
    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takes(String value) {
        return values.matcher(value).matches();
    }

    boolean hasSeveralValues() {
        return WITH_SEVERAL_VALUES.contains(this);
    }

    /** Offers are asked for, as topics are. The other rules are about people and about what a group is mainly for. */
    boolean isOfOffers() {
        return OF_OFFERS.contains(this);
    }
}
