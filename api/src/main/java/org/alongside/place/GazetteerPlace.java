package org.alongside.place;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A place with a name.
 *
 * @param id unique, fit for an address: {@code newport-isle-of-wight}
 * @param otherNames Gaelic, Irish or other names
 * @param within ids of the areas that contain it, nearest first
 * @param size about how many people live there; settles which of several namesakes is meant
 */
public record GazetteerPlace(
        String id,
        String name,
        @Nullable String welshName,
        List<String> otherNames,
        String kind,
        List<String> within,
        LatLng point,
        int size) {

    private static final Set<String> AREAS = Set.of("nation", "region", "county", "council", "health-board");

    public GazetteerPlace {
        otherNames = List.copyOf(otherNames);
        within = List.copyOf(within);
    }

    /** A row of a file of places. */
    static GazetteerPlace of(NamedCsvRecord row, String welshName, String kind, int size) {
        return new GazetteerPlace(
                row.getField("id"),
                row.getField("name"),
                welshName.isBlank() ? null : welshName,
                several(row.getField("name_other")),
                kind,
                several(row.getField("within")),
                point(row),
                size);
    }

    static LatLng point(NamedCsvRecord row) {
        return new LatLng(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
    }

    /** The parts of a field, parted by semicolons. */
    static List<String> several(String field) {
        return Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    GazetteerPlace alsoWithin(List<String> areas) {
        List<String> all = Stream.concat(within.stream(), areas.stream()).toList();
        return areas.isEmpty() ? this : new GazetteerPlace(id, name, welshName, otherNames, kind, all, point, size);
    }

    /** An area such as a council or a county, and not a place one would travel to. */
    public boolean isArea() {
        return AREAS.contains(kind);
    }

    public Stream<String> names() {
        Stream<String> welsh = welshName == null ? Stream.empty() : Stream.of(welshName);
        return Stream.concat(Stream.concat(Stream.of(name), welsh), otherNames.stream());
    }

    public String nameIn(Locale locale) {
        return Language.of(locale) == Language.CY && welshName != null ? welshName : name;
    }
}
