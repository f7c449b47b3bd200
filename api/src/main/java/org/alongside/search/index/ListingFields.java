package org.alongside.search.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.hibernate.search.engine.spatial.GeoPoint;

/** The fields of a document, each named once, and what an engine can do with each. {@link ListingDocument} writes them. */
public final class ListingFields {

    public static final String NAME = "name";
    public static final String NAME_STEMS = "nameStems";
    public static final String ABOUT = "about";
    public static final String WHERE = "where";
    public static final String WITHIN = "within";
    public static final String COVERS = "covers";
    public static final String CHECKED = "checked";
    public static final String ORGANISER = "organiser";
    public static final String ASIDE = "aside";

    /** The topic that a group names first. */
    public static final String MAIN_TOPIC = "mainTopic";

    /** The plain words of its names and texts, for the spelling dictionary. */
    public static final String WORDS = "words";

    /** All other plain words it is found by, such as those of its place: no model for spelling. */
    public static final String OTHER_WORDS = "otherWords";

    public static final String POINT = "point";
    public static final String MOMENTS = "moments";
    public static final String OPEN_ALL_HOURS = "openAllHours";
    public static final String NEXT_START = "nextStart";
    public static final String SORT_NAME = "sortName";
    public static final String NAME_STARTS = "nameStarts";
    public static final String SHOWN_NAME = "shownName";
    public static final String DAY_PARTS = "dayParts";
    public static final String MINIMUM_AGE = "minimumAge";
    public static final String MAXIMUM_AGE = "maximumAge";
    public static final String PEER_LED = "peerLed";
    public static final String ID = "listingId";
    public static final String SERVICE = "serviceId";
    public static final String OF_SEVERAL = "ofSeveral";
    public static final String VERSION = "version";
    public static final String CARD = "card";

    /** A listing without a next date sorts after all others. */
    public static final long NEVER = Long.MAX_VALUE - 1;

    /** The next date of a listing whose times were all in the past: no search finds it. */
    public static final long OVER = Long.MAX_VALUE;

    /** In days since 1970, for a listing that nobody has checked: longer ago than any check fades. */
    public static final long NEVER_CHECKED = 0;

    static final String PLAIN_ANALYZER = "plain";

    /** Texts are written as terms between spaces, so both engines cut them there. */
    static final String PLAIN_TOKENIZER = "whitespace";

    /** What an engine can do with a field. */
    enum Use {
        /** A text, found by each of its terms. */
        TERMS,
        /** More than one value. */
        SEVERAL,
        SORTED,
        COUNTED,
        /** Read back from the document. */
        READ,
        NOT_SEARCHED
    }

    /** @param type of its values */
    public record Field(String name, Class<?> type, Set<Use> uses) {

        /** The same in every process, unlike the order of a set. */
        @Override
        public String toString() {
            List<Use> inOrder = uses.stream().sorted().toList();
            return name + " " + type.getSimpleName() + " " + inOrder
                    + (uses.contains(Use.TERMS) ? " " + PLAIN_TOKENIZER : "");
        }
    }

    /** Every field, in an order that stays. */
    public static final List<Field> ALL = Stream.of(plainFields(), facetFields(), cellFields())
            .flatMap(fields -> fields)
            .toList();

    private ListingFields() {}

    public static String field(Facet facet) {
        return "facet_" + facet.name().toLowerCase(Locale.ROOT);
    }

    public static String cellField(int zoom) {
        return "cell_" + zoom;
    }

    private static Stream<Field> plainFields() {
        return Stream.of(
                text(NAME, Use.TERMS),
                text(NAME_STEMS, Use.TERMS),
                text(ABOUT, Use.TERMS),
                text(WHERE, Use.TERMS),
                text(WITHIN, Use.COUNTED, Use.SEVERAL),
                text(COVERS, Use.COUNTED, Use.SEVERAL),
                text(ASIDE, Use.COUNTED, Use.SEVERAL),
                text(MAIN_TOPIC, Use.COUNTED, Use.SEVERAL),
                text(WORDS, Use.COUNTED, Use.SEVERAL, Use.NOT_SEARCHED),
                text(OTHER_WORDS, Use.COUNTED, Use.SEVERAL, Use.NOT_SEARCHED),
                new Field(POINT, GeoPoint.class, Set.of(Use.SORTED)),
                number(MOMENTS, Use.SEVERAL),
                new Field(OPEN_ALL_HOURS, Boolean.class, Set.of()),
                number(NEXT_START, Use.SORTED),
                text(SORT_NAME, Use.SORTED),
                text(NAME_STARTS, Use.SEVERAL),
                text(SHOWN_NAME, Use.SORTED, Use.READ, Use.NOT_SEARCHED),
                text(DAY_PARTS, Use.COUNTED, Use.SEVERAL),
                new Field(MINIMUM_AGE, Integer.class, Set.of()),
                new Field(MAXIMUM_AGE, Integer.class, Set.of()),
                new Field(PEER_LED, Boolean.class, Set.of()),
                text(ID, Use.SORTED, Use.READ),
                text(SERVICE, Use.SORTED, Use.READ),
                number(OF_SEVERAL, Use.SORTED, Use.READ),
                number(VERSION, Use.READ),
                number(CHECKED, Use.SORTED),
                text(ORGANISER, Use.SORTED, Use.READ),
                text(CARD, Use.READ, Use.NOT_SEARCHED));
    }

    private static Stream<Field> facetFields() {
        return Stream.of(Facet.values()).map(facet -> text(field(facet), Use.COUNTED, Use.SEVERAL));
    }

    private static Stream<Field> cellFields() {
        return IntStream.rangeClosed(ListingQuery.FIRST_CELL, ListingQuery.LAST_CELL)
                .mapToObj(zoom -> text(cellField(zoom), Use.COUNTED));
    }

    private static Field text(String name, Use... uses) {
        return new Field(name, String.class, Set.of(uses));
    }

    private static Field number(String name, Use... uses) {
        return new Field(name, Long.class, Set.of(uses));
    }
}
