package org.alongside.suggest;

import java.util.List;
import java.util.UUID;
import org.alongside.place.LatLng;
import org.alongside.search.index.NameStarts;
import org.alongside.search.index.ShownName;
import org.jspecify.annotations.Nullable;

/** Looks up names of groups by terms of {@link NameStarts}, in an engine's own way. */
public interface GroupNames {

    /** Those with all of the terms: the nearest to a point first where there is one, else by name; a listing each. */
    List<Found> find(List<String> terms, @Nullable LatLng near, int most);

    /** @param name {@link ShownName} as it is indexed */
    record Found(UUID service, String name) {}
}
