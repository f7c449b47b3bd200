package org.alongside.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.find.cards.Wording;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.springframework.stereotype.Component;

/** Understands the place box: what the gazetteer knows, and the rounded point "Use my place" sends. */
@Component
public class PlaceBox {

    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?), ?(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    private final Gazetteer gazetteer;

    PlaceBox(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Nothing where the place is not known. A full postcode, or a point too exact to keep, comes back shortened. */
    public Optional<ChosenPlace> find(String typed, Wording say) {
        Matcher point = POINT.matcher(typed);
        if (point.matches()) {
            return point(point.group(1), point.group(2), say);
        }
        return gazetteer.resolve(typed).map(answer -> where(answer, isPostcode(typed) ? answer.typed() : typed, say));
    }

    /** The place named among the words, shown under its name and not kept in the address twice. */
    ChosenPlace named(PlaceAnswer answer, Wording say) {
        return where(answer, answer.typed(), say);
    }

    boolean isPostcode(String typed) {
        return gazetteer.outcode(typed).isPresent();
    }

    private ChosenPlace where(PlaceAnswer answer, String typed, Wording say) {
        String label = name(answer.typed(), say).orElse(answer.label());
        String area = answer.areaNames().isEmpty() ? null : answer.typed();
        return new ChosenPlace(typed, label, answer.point(), area, answer.alternatives());
    }

    private Optional<String> name(String id, Wording say) {
        return gazetteer.find(id).map(place -> place.nameIn(say.locale()));
    }

    /** Namesakes are told apart by the area around them. */
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
            return Optional.of(new ChosenPlace(typed, say.text("place.mine"), point, null, List.of()));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static double hundredths(String degrees) {
        return Math.round(Double.parseDouble(degrees) * 100) / 100.0;
    }
}
