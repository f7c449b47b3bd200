package org.alongside.find;

import java.util.List;
import org.alongside.find.cards.Card;
import org.alongside.help.HelpPanel;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of results shows: a component for each block of the page.
 *
 * @param limited search does not work in full, so there may be more than it found
 * @param help what stands first, or beside the results, if somebody may be in danger
 */
public record ResultsPage(
        SearchForm ask,
        Head head,
        Where where,
        List<FilterGroup> filters,
        Listed list,
        WaysOut waysOut,
        boolean limited,
        HelpPanel help) {

    public ResultsPage {
        filters = List.copyOf(filters);
    }

    /**
     * Above the list: how the search was read, and what was done.
     *
     * @param status how many were found, for eyes and for screen readers
     * @param lanes one for each way to reach a group; empty without a place, and where there is only one way
     * @param told what was done because too little was found, or could not be done
     * @param tried every step that was tried, with what it found
     * @param meanings what each short form among the words may stand for
     * @param alsoLookedFor other everyday words that were looked for
     * @param topics other topics that may be meant, as links
     */
    public record Head(
            String title,
            String status,
            List<Notice> notices,
            List<Chip> chips,
            List<Meanings> meanings,
            List<Toggle> lanes,
            List<String> told,
            List<String> tried,
            List<String> alsoLookedFor,
            List<WayOut> topics) {

        public Head {
            notices = List.copyOf(notices);
            chips = List.copyOf(chips);
            meanings = List.copyOf(meanings);
            lanes = List.copyOf(lanes);
            told = List.copyOf(told);
            tried = List.copyOf(tried);
            alsoLookedFor = List.copyOf(alsoLookedFor);
            topics = List.copyOf(topics);
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

    /**
     * A page of the list.
     *
     * @param open groups open to anybody
     * @param before how many cards stand before those
     */
    public record Listed(List<Card> cards, List<Card> open, int before, Pages pages) {

        public Listed {
            cards = List.copyOf(cards);
            open = List.copyOf(open);
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

    /** Is there nothing to show at all? */
    public boolean isEmpty() {
        return list.cards().isEmpty() && list.open().isEmpty();
    }

    /** A link that shows a part of the list alone. */
    public record Toggle(String label, String href, boolean current) {}

    /** What a short form may stand for, as choices. */
    public record Meanings(String words, List<WayOut> choices) {

        public Meanings {
            choices = List.copyOf(choices);
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
