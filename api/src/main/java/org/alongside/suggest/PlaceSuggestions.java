package org.alongside.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places by the beginning of any of their names, from memory: those one travels to before areas, the largest first. */
@Component
class PlaceSuggestions {

    private final Gazetteer gazetteer;

    PlaceSuggestions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Suggestion> of(String letters, Language language, int limit) {
        // Half of them may be councils around a town of their name.
        List<GazetteerPlace> beginning = gazetteer.beginning(letters, 2 * limit);
        return suggestions(inWalesFirst(beginning, language), language, limit);
    }

    /** Where no name begins so: what it is taken for all the same, then names that begin nearly so, and with the same letter. */
    List<Suggestion> nearly(String letters, Predicate<String> beginsNearly, Language language, int limit) {
        Stream<GazetteerPlace> taken = gazetteer.resolve(letters, country(language)).stream()
                .flatMap(answer -> gazetteer.find(answer.typed()).stream());
        Stream<GazetteerPlace> near =
                gazetteer.beginning(letters.substring(0, Math.min(1, letters.length())), beginsNearly);
        return suggestions(Stream.concat(taken, near).distinct(), language, limit);
    }

    /** Who reads Welsh means the Bangor in Wales. The others keep their order. */
    private Stream<GazetteerPlace> inWalesFirst(List<GazetteerPlace> places, Language language) {
        String country = country(language);
        return country == null
                ? places.stream()
                : places.stream().sorted(Comparator.comparing(place -> !gazetteer.isWithin(place, country)));
    }

    private static @Nullable String country(Language language) {
        return language == Language.CY ? "wales" : null;
    }

    private List<Suggestion> suggestions(Stream<GazetteerPlace> places, Language language, int limit) {
        List<GazetteerPlace> shown = new ArrayList<>();
        Iterator<GazetteerPlace> left = places.iterator();
        while (left.hasNext() && shown.size() < limit) {
            GazetteerPlace place = left.next();
            // The council around a town of the same name is no other place.
            if (shown.stream()
                    .noneMatch(town -> isWithin(town, place) && town.name().equals(place.name()))) {
                shown.add(place);
            }
        }
        return shown.stream().map(place -> suggestion(place, language)).toList();
    }

    private static boolean isWithin(GazetteerPlace town, GazetteerPlace area) {
        return town.within().contains(area.id());
    }

    private Suggestion suggestion(GazetteerPlace place, Language language) {
        Language served = place.welshName() == null ? Language.EN : language;
        String name = place.nameIn(served.locale());
        return new Suggestion(
                Suggestion.Type.PLACE,
                name,
                served.locale().getLanguage(),
                place.id(),
                gazetteer.areaBeside(place, language.locale()).orElse(null),
                null);
    }
}
