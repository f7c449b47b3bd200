package org.alongside.listing;

/**
 * What settling changed, counted in services and in listings.
 *
 * @param servicesNew services of which there was no listing before
 * @param servicesChanged services of which some listing came, went or changed
 * @param servicesGone services of which no listing is left
 * @param servicesUnchanged services a source told again as before
 */
public record Settled(int servicesNew, int servicesChanged, int servicesGone, int servicesUnchanged) {

    public static final Settled NOTHING = new Settled(0, 0, 0, 0);
    static final Settled ONE_UNCHANGED = new Settled(0, 0, 0, 1);

    /** Of one service. */
    static Settled of(boolean before, boolean after, boolean changed) {
        if (!before && after) {
            return new Settled(1, 0, 0, 0);
        }
        if (before && !after) {
            return new Settled(0, 0, 1, 0);
        }
        return changed ? new Settled(0, 1, 0, 0) : ONE_UNCHANGED;
    }

    public Settled plus(Settled other) {
        return new Settled(
                servicesNew + other.servicesNew,
                servicesChanged + other.servicesChanged,
                servicesGone + other.servicesGone,
                servicesUnchanged + other.servicesUnchanged);
    }
}
