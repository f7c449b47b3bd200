package org.alongside.listing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What settling changed, counted in services.
 *
 * @param servicesNew services that were not listed before
 * @param changed names of services with an added, changed or removed listing
 * @param gone names of services that are no longer listed
 * @param servicesUnchanged services that a source stated again unchanged
 */
public record Settled(int servicesNew, List<String> changed, List<String> gone, int servicesUnchanged) {

    public static final Settled NOTHING = new Settled(0, List.of(), List.of(), 0);
    static final Settled ONE_UNCHANGED = new Settled(0, List.of(), List.of(), 1);

    public Settled {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /**
     * Counts one service.
     *
     * @param before its name before; {@code null} if it was not listed
     * @param after its name now; {@code null} if it is not listed
     */
    static Settled of(@Nullable String before, @Nullable String after, boolean changed) {
        if (after == null) {
            return before == null ? ONE_UNCHANGED : new Settled(0, List.of(), List.of(before), 0);
        }
        if (before == null) {
            return new Settled(1, List.of(), List.of(), 0);
        }
        String renamed = before.equals(after) ? after : after + " (was " + before + ")";
        return changed ? new Settled(0, List.of(renamed), List.of(), 0) : ONE_UNCHANGED;
    }

    public int servicesChanged() {
        return changed.size();
    }

    public int servicesGone() {
        return gone.size();
    }

    public Settled plus(Settled other) {
        return new Settled(
                servicesNew + other.servicesNew,
                both(changed, other.changed),
                both(gone, other.gone),
                servicesUnchanged + other.servicesUnchanged);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return others.isEmpty()
                ? some
                : Stream.concat(some.stream(), others.stream()).toList();
    }
}
