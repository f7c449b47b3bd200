package org.alongside.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.find.cards.Wording;
import org.alongside.language.Language;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the place box: what the gazetteer knows, and the rounded point "Use my place" sends. */
@Component
public class PlaceBox {

    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?), ?(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    /** A number of a house, or a postcode. */
    private static final Pattern HAS_A_FIGURE = Pattern.compile("[0-9]");

    private static final int MOST_OFFERED = 5;

    private final Gazetteer gazetteer;

    PlaceBox(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Empty where the place is not known. A full postcode, an address, or a point too exact to keep, comes back shortened. */
    public Optional<ChosenPlace> find(String typed, Wording say) {
        Matcher point = POINT.matcher(typed);
        if (point.matches()) {
            return point(point.group(1), point.group(2), say);
        }
        return gazetteer
                .resolve(typed, country(say))
                .map(answer -> where(answer, HAS_A_FIGURE.matcher(typed).find() ? answer.typed() : typed, say));
    }

    /** Would this text be taken for the place with this id? */
    public boolean isTakenFor(String typed, String id, Wording say) {
        return gazetteer
                .resolve(typed, country(say))
                .filter(answer -> answer.typed().equals(id))
                .isPresent();
    }

    /** Places that may have been meant where none was recognised. */
    List<GazetteerPlace> offered(String typed) {
        return gazetteer.nearly(typed, MOST_OFFERED);
    }

    /** The Welsh site means the Bangor in Wales. */
    private static @Nullable String country(Wording say) {
        return Language.of(say.locale()) == Language.CY ? "wales" : null;
    }

    /** The place named among the words, shown under its name and not kept in the address twice. */
    ChosenPlace named(PlaceAnswer answer, Wording say) {
        PlaceAnswer meant = Optional.ofNullable(country(say))
                .flatMap(country -> gazetteer.meantIn(country, answer))
                .orElse(answer);
        return where(meant, meant.typed(), say);
    }

    /** A postcode, perhaps with "in" or "near" before it. */
    boolean isPostcode(String typed) {
        return gazetteer
                .resolve(typed)
                .filter(answer -> gazetteer.postcode(answer.typed()).isPresent())
                .isPresent();
    }

    private ChosenPlace where(PlaceAnswer answer, String typed, Wording say) {
        String label = name(answer.typed(), say).orElse(answer.label());
        String area = answer.areaNames().isEmpty() ? null : answer.typed();
        return new ChosenPlace(typed, label, answer.point(), area, answer.alternatives(), answer.misspelt());
    }

    private Optional<String> name(String id, Wording say) {
        return gazetteer.find(id).map(place -> place.nameIn(say.locale()));
    }

    /** Places of the same name differ by the area around them. */
    String besideItsArea(GazetteerPlace place, Wording say) {
        String name = place.nameIn(say.locale());
        return gazetteer
                .areaBeside(place, say.locale())
                .map(area -> name + ", " + area)
                .orElse(name);
    }

    private static Optional<ChosenPlace> point(String lat, String lng, Wording say) {
        try {
            LatLng point = new LatLng(hundredths(lat), hundredths(lng));
            String typed = String.format(Locale.ROOT, "%.2f,%.2f", point.lat(), point.lng());
            return Optional.of(new ChosenPlace(typed, say.text("place.mine"), point, null, List.of(), false));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static double hundredths(String degrees) {
        return Math.round(Double.parseDouble(degrees) * 100) / 100.0;
    }
}
