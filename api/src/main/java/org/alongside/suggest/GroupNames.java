package org.alongside.suggest;

import java.util.List;
import java.util.UUID;
import org.alongside.place.LatLng;
import org.alongside.search.index.NameStarts;
import org.alongside.search.index.ShownName;
import org.jspecify.annotations.Nullable;

/** Finds names of groups by terms of {@link NameStarts}, in one engine. */
public interface GroupNames {

    /** The names with all terms, one for each listing: the nearest to a point first, or by name if there is no point. */
    List<GroupName> find(List<String> terms, @Nullable LatLng near, int most);

    /** @param name {@link ShownName} as it is indexed */
    record GroupName(UUID service, String name) {}
}
