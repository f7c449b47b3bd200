package org.alongside.place;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A national park, a range of hills or a region that people name and no council bears: what lies within some kilometres of its middle.
 *
 * @param reach {@code null} where councils or health boards make it up, which name it as the area around them
 */
record WideArea(GazetteerPlace place, @Nullable Distance reach) {

    /** Of namesakes a town is meant before the hills around it. */
    private static final int SIZE = 1;

    static WideArea of(NamedCsvRecord row) {
        String reach = row.getField("reach_km");
        GazetteerPlace place = GazetteerPlace.of(row, row.getField("name_cy"), "region", SIZE);
        return new WideArea(place, reach.isBlank() ? null : Distance.kilometres(Double.parseDouble(reach)));
    }

    /** The place with the wide areas it lies in added to those around it; an area stays as it is. */
    static GazetteerPlace placed(GazetteerPlace place, List<WideArea> wide) {
        return place.isArea()
                ? place
                : place.alsoWithin(wide.stream()
                        .filter(area -> area.holds(place.point()))
                        .map(area -> area.place().id())
                        .toList());
    }

    private boolean holds(LatLng point) {
        return reach != null && Nearest.flat(point, place.point()) <= reach.metres() * reach.metres();
    }
}
