package org.alongside.find;

import java.util.List;
import org.alongside.find.cards.Card;
import org.alongside.help.HelpPanel;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of results shows: a component for each block of the page.
 *
 * @param list what is near the place, or all that was found if there is no place
 * @param others the first few listings of each other lane
 * @param further sections below: open to anybody, farther away, fits in part, not open to the visitor at present
 * @param limited search does not work in full, so there may be more than it found
 * @param help what stands first, or beside the results, if somebody may be in danger
 */
public record ResultsPage(
        SearchForm ask,
        Head head,
        Where where,
        List<FilterGroup> filters,
        Listed list,
        List<OtherLane> others,
        List<Section> further,
        WaysOut waysOut,
        boolean limited,
        HelpPanel help) {

    public ResultsPage {
        filters = List.copyOf(filters);
        others = List.copyOf(others);
        further = List.copyOf(further);
    }

    /**
     * Above the list: how the search was read, and what was done.
     *
     * @param status how many were found, for eyes and for screen readers
     * @param lanes one link to each part of the page; empty without a place
     * @param told what was done because too little was found, or could not be done
     * @param tried every step that was tried, with what it found
     * @param alsoLookedFor other everyday words that were looked for
     */
    public record Head(
            String title,
            String status,
            List<Notice> notices,
            List<Chip> chips,
            List<WayOut> lanes,
            List<String> told,
            List<String> tried,
            List<String> alsoLookedFor) {

        public Head {
            notices = List.copyOf(notices);
            chips = List.copyOf(chips);
            lanes = List.copyOf(lanes);
            told = List.copyOf(told);
            tried = List.copyOf(tried);
            alsoLookedFor = List.copyOf(alsoLookedFor);
        }
    }

    /**
     * The place of the search.
     *
     * @param label null without a place
     * @param problem what is wrong with the place as typed; null if it is known
     * @param others other places of the same name
     * @param offered places that some of the words may mean
     */
    public record Where(@Nullable String label, @Nullable String problem, List<WayOut> others, List<WayOut> offered) {

        public Where {
            others = List.copyOf(others);
            offered = List.copyOf(offered);
        }
    }

    /** A page of the list. */
    public record Listed(List<Card> cards, Pages pages) {

        public Listed {
            cards = List.copyOf(cards);
        }

        /** Was nothing found, on any page? */
        public boolean isEmpty() {
            return cards.isEmpty() && pages.page() == 1;
        }
    }

    /**
     * Where to go if the list is empty.
     *
     * @param searches other searches that find something
     * @param hub a network whose people can help; null if there is none
     */
    public record WaysOut(List<WayOut> searches, @Nullable WayOut hub) {

        static final WaysOut NONE = new WaysOut(List.of(), null);

        public WaysOut {
            searches = List.copyOf(searches);
        }
    }

    /** Is there nothing in any lane? */
    public boolean isEmpty() {
        return list.cards().isEmpty() && others.isEmpty() && further.isEmpty();
    }

    /**
     * A few listings that can be reached in another way.
     *
     * @param lane as in the address
     * @param all a link to all of them; null if all are here
     */
    public record OtherLane(
            String lane,
            String title,
            String lead,
            List<Card> cards,
            @Nullable WayOut all) {

        public OtherLane {
            cards = List.copyOf(cards);
        }
    }

    /** @param key of its title and lead among the messages */
    public record Section(String key, List<Card> cards) {

        public Section {
            cards = List.copyOf(cards);
        }
    }

    /** A link with words. */
    public record WayOut(String label, String href) {}

    /** @param links one for each page shown; the gap between distant ones has no address */
    public record Pages(
            int page,
            int last,
            List<PageLink> links,
            @Nullable String previous,
            @Nullable String next) {

        public Pages {
            links = List.copyOf(links);
        }
    }

    public record PageLink(int number, @Nullable String href, boolean current) {}
}
