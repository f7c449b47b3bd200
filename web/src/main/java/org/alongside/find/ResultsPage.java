package org.alongside.find;

import java.util.List;
import org.alongside.find.cards.Card;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of results says.
 *
 * @param near the label of the place, or nothing
 * @param placeProblem what is wrong with the place typed, or nothing
 * @param otherPlaces others of the name of the place that was taken
 * @param offeredPlaces places that some of the words may mean and were not taken for
 * @param status how many were found, for eyes and for screen readers
 * @param lanes one link to each part of the page, where a place was asked for
 * @param told what was done because too little was found, or could not be done
 * @param tried every step that was tried, with what it found
 * @param alsoLookedFor other everyday words that were looked for, for whoever wants to know
 * @param others the first few of each other lane
 * @param further what is open to anybody, farther away, fits in part, or is not open to the person just now
 * @param limited search is not working fully: there may be more, and nothing found means nothing
 * @param help how loud help numbers are beside the results
 * @param waysOut other searches that find something, where this one found nothing
 */
public record ResultsPage(
        SearchForm ask,
        String title,
        @Nullable String near,
        @Nullable String placeProblem,
        List<WayOut> otherPlaces,
        List<WayOut> offeredPlaces,
        List<Notice> notices,
        List<Chip> chips,
        List<FilterGroup> filters,
        String status,
        boolean limited,
        List<WayOut> lanes,
        List<String> told,
        List<String> tried,
        List<String> alsoLookedFor,
        List<Card> cards,
        List<OtherLane> others,
        List<Section> further,
        List<WayOut> waysOut,
        @Nullable WayOut hub,
        Pages pages,
        ParsedQuery.Help help) {

    public ResultsPage {
        otherPlaces = List.copyOf(otherPlaces);
        offeredPlaces = List.copyOf(offeredPlaces);
        alsoLookedFor = List.copyOf(alsoLookedFor);
        notices = List.copyOf(notices);
        chips = List.copyOf(chips);
        filters = List.copyOf(filters);
        cards = List.copyOf(cards);
        lanes = List.copyOf(lanes);
        told = List.copyOf(told);
        tried = List.copyOf(tried);
        others = List.copyOf(others);
        further = List.copyOf(further);
        waysOut = List.copyOf(waysOut);
    }

    /** Nothing at all, in any lane. */
    public boolean isEmpty() {
        return cards.isEmpty() && others.isEmpty() && further.isEmpty();
    }

    /**
     * A few listings that can be reached in another way.
     *
     * @param lane as in the address
     * @param all where all of them are; nothing where they are here
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
