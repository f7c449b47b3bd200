package org.alongside.place;

/** A distance in metres, never negative. People are told miles. */
public record Distance(double metres) implements Comparable<Distance> {

    private static final double METRES_IN_A_MILE = 1609.344;

    public Distance {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("a distance must be a number of metres, 0 or more");
        }
    }

    public static Distance miles(double miles) {
        return new Distance(miles * METRES_IN_A_MILE);
    }

    public static Distance kilometres(double kilometres) {
        return new Distance(kilometres * 1000);
    }

    public double inMiles() {
        return metres / METRES_IN_A_MILE;
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(metres, other.metres);
    }
}
