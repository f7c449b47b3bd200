package org.alongside.feed.row;

/** How much a feed may hold. Beyond these a file is a mistake or an attack. */
public final class FeedLimits {

    static final int BYTES = 50 * 1024 * 1024;
    public static final int ROWS = 100_000;

    /** A part brought in like a whole feed would take the other parts out again. */
    public static final String IN_PARTS = "Split it, and bring in each part with --add, which takes nothing out";

    public static final int ROWS_OF_A_SERVICE = 200;
    public static final int COLUMNS = 200;

    /** All lengths in characters. */
    public static final int CELL = 20_000;

    public static final int NAME = 200;
    public static final int DESCRIPTION = 10_000;
    public static final int IN_WORDS = 2_000;
    public static final int SHORT = 200;
    public static final int ID = 100;

    /** As wide as its column in the store. */
    public static final int PLACE_KEY = 40;

    public static final int SEVERAL = 100;

    private FeedLimits() {}
}
