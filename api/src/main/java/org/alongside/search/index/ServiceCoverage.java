package org.alongside.search.index;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.place.AreasAround;
import org.alongside.place.LatLng;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whom a listing reaches: where it is met, and which areas it serves. Written into the index as {@link ListingFields#WITHIN} and
 * {@link ListingFields#COVERS}, and asked here where the store answers.
 *
 * @param within keys of the areas it lies in
 * @param covers keys of the areas it serves, {@link #EVERYONE} or {@link #ANYWHERE}
 */
public record ServiceCoverage(
        Attendance attendance, @Nullable LatLng point, Set<String> within, Set<String> covers) {

    /** Can be joined from home by anybody, as it names no area. */
    public static final String EVERYONE = "everyone";

    /** Met face to face, nobody knows where: serves no area, and is found only where all lanes are asked for together. */
    public static final String ANYWHERE = "anywhere";

    public static ServiceCoverage of(Draft.MeetingPlace place, AreasAround areas) {
        LatLng point = place.point();
        Set<String> within = new TreeSet<>();
        if (point != null) {
            String town = place.city();
            if (town != null) {
                areas.ofTown(town, point).forEach(within::add);
            }
            if (within.isEmpty()) {
                within.addAll(areas.at(point));
            }
        }
        return new ServiceCoverage(place.attendance(), point, within, covers(place, point, areas));
    }

    /** Keys of the areas in which the place asked about lies; empty without one. */
    public static Set<String> around(ListingQuery.@Nullable Near near, AreasAround areas) {
        if (near == null) {
            return Set.of();
        }
        return near.area() == null ? areas.at(near.point()) : areas.of(near.area());
    }

    /** The first area a listing says it serves in which the place asked about lies; null without one. */
    public static @Nullable String served(Draft.MeetingPlace place, Set<String> around, AreasAround areas) {
        return place.serviceArea().stream()
                .filter(name -> !Collections.disjoint(named(name, place.point(), areas), around))
                .findFirst()
                .orElse(null);
    }

    private static Collection<String> named(String area, @Nullable LatLng point, AreasAround areas) {
        return point == null ? areas.named(area) : areas.named(area, point);
    }

    private static Set<String> covers(Draft.MeetingPlace place, @Nullable LatLng point, AreasAround areas) {
        Set<String> covers = new TreeSet<>();
        place.serviceArea().forEach(name -> covers.addAll(named(name, point, areas)));
        if (covers.isEmpty() && place.attendance().isRemote()) {
            covers.add(EVERYONE);
        } else if (covers.isEmpty() && point == null) {
            covers.add(ANYWHERE);
        }
        return covers;
    }

    /**
     * @param near what the lanes are measured from
     * @param around keys of the areas that place lies in
     */
    public boolean isIn(Lane lane, ListingQuery.Near near, Set<String> around) {
        boolean isNear = attendance.isFaceToFace() && isWithin(near);
        boolean isServed = !Collections.disjoint(covers, around);
        boolean isCovered = attendance.isFaceToFace() && isServed;
        boolean isRemote = attendance.isRemote() && (isServed || covers.contains(EVERYONE));
        return switch (lane) {
            case NEAR -> isNear;
            case COVERS -> isCovered && !isNear;
            case REMOTE -> isRemote && !isNear && !isCovered;
            case ANY -> isNear || isCovered || isRemote || covers.contains(ANYWHERE);
            case EVERY -> isNear || isCovered || isRemote;
        };
    }

    private boolean isWithin(ListingQuery.Near near) {
        if (near.area() != null) {
            return within.contains(near.area());
        }
        return point != null && near.point().to(point).compareTo(near.within()) <= 0;
    }

    /** What a listing must cover to be joined from home by somebody around here. */
    public static Collection<String> reaching(Set<String> around) {
        Set<String> all = new LinkedHashSet<>(around);
        all.add(EVERYONE);
        return all;
    }
}
