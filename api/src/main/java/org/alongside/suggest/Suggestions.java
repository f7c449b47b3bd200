package org.alongside.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.suggest.Suggestion.Type;
import org.alongside.understanding.CurrentDictionary;
import org.alongside.understanding.Words;
import org.springframework.stereotype.Service;

/**
 * Suggests topics and places from memory and groups from the index, never what other people searched for. The typed letters are neither
 * stored nor logged.
 */
@Service
public class Suggestions {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 5;
    private static final int FEWEST_LETTERS = 2;

    /** How many other spellings are tried, one after the other. */
    private static final int MOST_SPELLINGS = 3;

    private final TopicSuggestions topics;
    private final PlaceSuggestions places;
    private final GroupSuggestions groups;
    private final CurrentDictionary dictionary;

    Suggestions(
            TopicSuggestions topics, PlaceSuggestions places, GroupSuggestions groups, CurrentDictionary dictionary) {
        this.topics = topics;
        this.places = places;
        this.groups = groups;
        this.dictionary = dictionary;
    }

    /**
     * Topics first, then places, then groups; each kind has its share. Bounded whatever is typed: under {@value #FEWEST_LETTERS} letters, over
     * {@value #LONGEST} characters or {@value #MOST_WORDS} words there is nothing. Where nothing begins so, what begins nearly so. Never
     * fails: where the index does not answer there are no groups.
     */
    public List<Suggestion> suggest(SuggestionQuery query) {
        List<String> words = query.letters().length() > LONGEST ? List.of() : Words.plain(query.letters());
        int letters = words.stream().mapToInt(String::length).sum();
        if (letters < FEWEST_LETTERS || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<Suggestion> beginning = beginning(query, words);
        return beginning.isEmpty() ? nearly(query, words) : beginning;
    }

    private List<Suggestion> beginning(SuggestionQuery query, List<String> words) {
        Map<Type, List<Suggestion>> found = topicsAndGroups(query, words);
        if (query.kinds().contains(Type.PLACE)) {
            found.put(Type.PLACE, places.of(query.letters(), query.language(), query.limit()));
        }
        return shared(found, query.limit());
    }

    private List<Suggestion> nearly(SuggestionQuery query, List<String> words) {
        Map<Type, List<Suggestion>> found = new EnumMap<>(Type.class);
        if (query.kinds().contains(Type.PLACE)) {
            String name = Gazetteer.folded(query.letters());
            found.put(
                    Type.PLACE,
                    places.nearly(
                            name,
                            known -> dictionary.get().beginsNearly(known, name),
                            query.language(),
                            query.limit()));
        }
        respelt(words)
                .map(spelling -> topicsAndGroups(query, spelling))
                .filter(others -> others.values().stream().anyMatch(some -> !some.isEmpty()))
                .findFirst()
                .ifPresent(found::putAll);
        return shared(found, query.limit());
    }

    private Map<Type, List<Suggestion>> topicsAndGroups(SuggestionQuery query, List<String> words) {
        Map<Type, List<Suggestion>> found = new EnumMap<>(Type.class);
        if (query.kinds().contains(Type.TOPIC)) {
            found.put(Type.TOPIC, topics.of(words, query.language(), query.limit()));
        }
        if (query.kinds().contains(Type.GROUP)) {
            found.put(Type.GROUP, groups.of(words, query.near(), query.limit()));
        }
        return found;
    }

    /** Each word with which no known word begins becomes one that is spelt nearly so; the likeliest spellings first. */
    private Stream<List<String>> respelt(List<String> words) {
        List<List<String>> spellings = words.stream()
                .map(word -> Optional.of(dictionary.get().beginningNearly(word))
                        .filter(near -> !near.isEmpty())
                        .orElse(List.of(word)))
                .toList();
        return IntStream.range(0, MOST_SPELLINGS)
                .mapToObj(nth -> spellings.stream()
                        .map(near -> near.get(Math.min(nth, near.size() - 1)))
                        .toList())
                .filter(spelling -> !spelling.equals(words))
                .distinct();
    }

    /** One of each kind in turn until there are enough, then kind after kind. */
    private static List<Suggestion> shared(Map<Type, List<Suggestion>> found, int limit) {
        int all = found.values().stream().mapToInt(List::size).sum();
        Map<Type, Integer> shares = new EnumMap<>(Type.class);
        int given = 0;
        while (given < Math.min(all, limit)) {
            for (Map.Entry<Type, List<Suggestion>> kind : found.entrySet()) {
                int share = shares.getOrDefault(kind.getKey(), 0);
                if (share < kind.getValue().size() && given < limit) {
                    shares.put(kind.getKey(), share + 1);
                    given++;
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        shares.forEach((kind, share) ->
                suggestions.addAll(found.getOrDefault(kind, List.of()).subList(0, share)));
        return List.copyOf(suggestions);
    }
}
