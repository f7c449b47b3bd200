package org.alongside.map;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names for the map, largest places first. */
@RestController
class MapPlaces {

    private static final Set<String> NAMED = Set.of("city", "town", "island", "suburb", "village");
    private static final int MOST = 2_000;

    private final Gazetteer gazetteer;

    /** Computed once per language: the gazetteer does not change. */
    private final Map<Locale, List<Label>> known = new ConcurrentHashMap<>();

    MapPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param z the zoom from which on the name is shown */
    record Label(String n, double lat, double lng, int z) {}

    @GetMapping("/map/places.json")
    ResponseEntity<List<Label>> places(Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(known.computeIfAbsent(locale, this::labels));
    }

    private List<Label> labels(Locale locale) {
        return gazetteer.all().stream()
                .filter(place -> NAMED.contains(place.kind()))
                .sorted(Comparator.comparingInt(GazetteerPlace::size).reversed())
                .limit(MOST)
                .map(place -> new Label(
                        place.nameIn(locale), place.point().lat(), place.point().lng(), zoom(place)))
                .toList();
    }

    private static int zoom(GazetteerPlace place) {
        int people = place.size();
        if (place.kind().equals("suburb") || place.kind().equals("village")) {
            return 11;
        }
        if (people >= 300_000) {
            return 5;
        }
        if (people >= 135_000) {
            return 6;
        }
        if (people >= 70_000) {
            return 7;
        }
        if (people >= 35_000) {
            return 8;
        }
        return people >= 15_000 ? 9 : 10;
    }
}
