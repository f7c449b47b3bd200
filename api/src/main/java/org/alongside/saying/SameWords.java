package org.alongside.saying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;

/** Several ways to write the same: "meetup" and "meet-up", "over 50s" and "over fifties", from {@code same-words.csv}. */
public final class SameWords {

    public static final int LONGEST = 4;

    private final Map<List<String>, List<String>> others = new HashMap<>();

    private final Function<String, List<String>> stems;

    /** @param stems the stems of a text */
    public SameWords(Function<String, List<String>> stems) {
        this.stems = stems;
        CsvResource.forEach(SameWords.class, "same-words.csv", row -> {
            List<String> forms = Stream.of(row.getField("forms").split(";"))
                    .map(String::strip)
                    .toList();
            forms.forEach(form -> others.computeIfAbsent(stems.apply(form), key -> new ArrayList<>())
                    .addAll(forms));
        });
    }

    public boolean has(List<String> form) {
        return form.size() <= LONGEST && others.containsKey(form);
    }

    /** The other forms, as stems; none where there is but one. */
    public List<List<String>> of(List<String> form) {
        return others.getOrDefault(form, List.of()).stream()
                .map(stems)
                .distinct()
                .filter(other -> !other.equals(form))
                .toList();
    }
}
