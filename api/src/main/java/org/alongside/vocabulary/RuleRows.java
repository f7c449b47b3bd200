package org.alongside.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Term;

/** Collects the columns {@code rule} and {@code value}. Once all topics are known, checks that the rules fit together. */
final class RuleRows {

    static final String RULE = "rule";
    static final String VALUE = "value";

    /** Takes away what is built in. */
    private static final String NONE = "none";

    private static final Set<String> OFFERS = Set.copyOf(Term.all(Offer.class));
    private static final int OLDEST = 199;

    /** By rule and id, each value with the line it stands in; 0 where it was there before. */
    private final Map<PeopleRule, Map<String, Map<String, Long>>> values = new EnumMap<>(PeopleRule.class);

    private final List<Vocabulary.Fault> faults = new ArrayList<>();

    RuleRows() {
        Arrays.stream(PeopleRule.values()).forEach(rule -> values.put(rule, new LinkedHashMap<>()));
    }

    /** Begins with the same rules. */
    RuleRows(RuleRows before) {
        this();
        before.values.forEach((rule, ids) -> ids.keySet().forEach(id -> before.values(rule, id)
                .forEach(value -> valuesOf(rule, id).put(value, 0L))));
    }

    static boolean isOffer(String id) {
        return OFFERS.contains(id);
    }

    List<Vocabulary.Fault> faults() {
        return faults;
    }

    /** @param text one value or several, parted by semicolons */
    void add(long line, String id, String rule, String text) {
        PeopleRule known = PeopleRule.find(rule).orElse(null);
        if (known == null) {
            fault(line, RULE, "there is no such rule; there are " + PeopleRule.terms());
        } else if (text.isEmpty()) {
            fault(line, VALUE, "is missing; " + known.term() + " needs " + known.expected);
        } else {
            Stream.of(text.split(";")).map(String::strip).forEach(value -> add(line, id, known, value));
        }
    }

    private void add(long line, String id, PeopleRule rule, String value) {
        if (!value.equals(NONE) && !rule.takes(value)) {
            fault(line, VALUE, "must be " + rule.expected + ", or " + NONE + " to take away what is built in");
            return;
        }
        Map<String, Long> there = valuesOf(rule, id);
        if (value.equals(NONE) || !rule.hasSeveralValues()) {
            there.values().removeIf(before -> before == 0);
        }
        if (!rule.hasSeveralValues() && !there.isEmpty() && !there.containsKey(value)) {
            fault(line, VALUE, "is " + String.join("", there.keySet()) + " in line " + line(rule, id) + "; keep one");
            return;
        }
        there.putIfAbsent(value, line);
    }

    private Map<String, Long> valuesOf(PeopleRule rule, String id) {
        return ids(rule).computeIfAbsent(id, key -> new LinkedHashMap<>());
    }

    private Map<String, Map<String, Long>> ids(PeopleRule rule) {
        return values.getOrDefault(rule, Map.of());
    }

    private Set<String> values(PeopleRule rule, String id) {
        Set<String> all =
                new LinkedHashSet<>(ids(rule).getOrDefault(id, Map.of()).keySet());
        all.remove(NONE);
        return all;
    }

    private String value(PeopleRule rule, String id) {
        return String.join("", values(rule, id));
    }

    /** The last line that says something of it; 0 where none does. */
    private long line(PeopleRule rule, String id) {
        return ids(rule).getOrDefault(id, Map.of()).values().stream()
                .mapToLong(line -> line)
                .max()
                .orElse(0);
    }

    /** Each id that has the rule, with its values. */
    private Map<String, Set<String>> all(PeopleRule rule) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        ids(rule).keySet().stream()
                .filter(id -> !values(rule, id).isEmpty())
                .forEach(id -> all.put(id, values(rule, id)));
        return all;
    }

    /** Finds what names an unknown topic, and values that contradict each other. */
    void check(Map<String, Topic> topics) {
        Stream.of(PeopleRule.SAME_SIDE_AS, PeopleRule.ALSO_ASKS_FOR, PeopleRule.ONLY_IF_ASKED_FOR)
                .forEach(rule -> all(rule).forEach((id, named) -> named.stream()
                        .filter(one ->
                                !topics.containsKey(one) && !(rule == PeopleRule.ONLY_IF_ASKED_FOR && isOffer(one)))
                        .forEach(one -> fault(line(rule, id), VALUE, "there is no topic " + one))));
        Arrays.stream(PeopleRule.values())
                .filter(rule -> !rule.isOfOffers())
                .forEach(rule -> all(rule).keySet().stream()
                        .filter(id -> !topics.containsKey(id))
                        .forEach(
                                id -> fault(line(rule, id), RULE, id + " is an offer, and this is a rule for topics")));
        all(PeopleRule.SORT).keySet().stream()
                .filter(id -> topics.containsKey(id) && topics.get(id).head() != Topic.Head.BEING_WITH)
                .forEach(id -> fault(
                        line(PeopleRule.SORT, id), "id", id + " is not under being-with; only people have a sort"));
        all(PeopleRule.SAME_SIDE_AS).forEach((id, named) -> named.forEach(other -> checkSides(id, other)));
        all(PeopleRule.ONLY_IF_ASKED_FOR).forEach((id, asking) -> {
            if (!asking.contains(id)) {
                fault(line(PeopleRule.ONLY_IF_ASKED_FOR, id), VALUE, "must name " + id + " itself, too");
            }
        });
        ages().forEach((id, years) -> {
            if (years.from() > years.to()) {
                long line = firstOf(line(PeopleRule.AGE_TO, id), line(PeopleRule.AGE_FROM, id));
                fault(line, VALUE, "age-from is above age-to; nobody is so old");
            }
        });
    }

    private void checkSides(String id, String other) {
        long line = firstOf(
                line(PeopleRule.SAME_SIDE_AS, id),
                line(PeopleRule.SORT, id),
                line(PeopleRule.SORT, other),
                line(PeopleRule.SAME_SIDE_AS, other));
        if (values(PeopleRule.SORT, id).isEmpty()
                || !value(PeopleRule.SORT, id).equals(value(PeopleRule.SORT, other))) {
            fault(line, VALUE, id + " is on the side of " + other + "; give both the same sort");
        }
        if (!values(PeopleRule.SAME_SIDE_AS, other).isEmpty()) {
            fault(
                    line,
                    VALUE,
                    other + " is itself on the side of " + value(PeopleRule.SAME_SIDE_AS, other) + "; name that");
        }
    }

    /** The first line that is known. */
    private static long firstOf(long... lines) {
        return LongStream.of(lines).filter(line -> line > 0).findFirst().orElse(0);
    }

    private void fault(long line, String column, String message) {
        faults.add(new Vocabulary.Fault(line, column, message));
    }

    TopicRules rules() {
        return new TopicRules(
                sorts(),
                ages(),
                turned(PeopleRule.IN_LANGUAGE),
                all(PeopleRule.ALSO_ASKS_FOR),
                all(PeopleRule.ONLY_IF_ASKED_FOR),
                turned(PeopleRule.ASKS_FOR_PLACE).entrySet().stream()
                        .collect(Collectors.toMap(
                                place ->
                                        Term.find(Setting.class, place.getKey()).orElseThrow(),
                                Map.Entry::getValue)),
                all(PeopleRule.FOR_SOMEBODY_ELSE).keySet(),
                all(PeopleRule.OPEN_TO_ANYBODY).keySet());
    }

    /** Ids in the order in which they stand on the first page. */
    List<String> firstPage() {
        return all(PeopleRule.FIRST_PAGE).keySet().stream()
                .sorted(Comparator.comparing(id -> value(PeopleRule.FIRST_PAGE, id)))
                .toList();
    }

    /** Everything that is said, a line each, to compare. */
    Set<String> lines() {
        return values.keySet().stream()
                .flatMap(rule -> all(rule).entrySet().stream().flatMap(said -> said.getValue().stream()
                        .map(value -> said.getKey() + "," + rule.term() + "," + value)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<List<Set<String>>> sorts() {
        Map<String, Map<String, Set<String>>> sorts = new LinkedHashMap<>();
        all(PeopleRule.SORT).keySet().forEach(id -> {
            String other = value(PeopleRule.SAME_SIDE_AS, id);
            sorts.computeIfAbsent(value(PeopleRule.SORT, id), sort -> new LinkedHashMap<>())
                    .computeIfAbsent(other.isEmpty() ? id : other, side -> new LinkedHashSet<>())
                    .add(id);
        });
        return sorts.values().stream().map(sides -> List.copyOf(sides.values())).toList();
    }

    private Map<String, TopicRules.Ages> ages() {
        Map<String, TopicRules.Ages> ages = new HashMap<>();
        Stream.concat(all(PeopleRule.AGE_FROM).keySet().stream(), all(PeopleRule.AGE_TO).keySet().stream())
                .forEach(id -> ages.put(
                        id,
                        new TopicRules.Ages(years(PeopleRule.AGE_FROM, id, 0), years(PeopleRule.AGE_TO, id, OLDEST))));
        return ages;
    }

    private int years(PeopleRule rule, String id, int otherwise) {
        return values(rule, id).isEmpty() ? otherwise : Integer.parseInt(value(rule, id));
    }

    /** The ids by each value. */
    private Map<String, Set<String>> turned(PeopleRule rule) {
        Map<String, Set<String>> turned = new LinkedHashMap<>();
        all(rule)
                .forEach((id, named) ->
                        named.forEach(value -> turned.computeIfAbsent(value, key -> new LinkedHashSet<>())
                                .add(id)));
        return turned;
    }
}
