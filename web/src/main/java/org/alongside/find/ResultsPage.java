package org.alongside.find;

import java.util.List;
import org.alongside.understanding.Understood;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of results says.
 *
 * @param near the label of the place, or nothing
 * @param placeProblem what is wrong with the place typed, or nothing
 * @param status how many were found, for eyes and for screen readers
 * @param widened told where nothing was as near as asked for
 * @param remoteAll address of everything online and by phone
 * @param help how loud help numbers are beside the results
 * @param waysOut other searches that find something, where this one found nothing
 */
public record ResultsPage(
        Ask ask,
        String title,
        @Nullable String near,
        @Nullable String placeProblem,
        List<WayOut> otherPlaces,
        List<Notice> notices,
        List<Chip> chips,
        List<FilterGroup> filters,
        String status,
        @Nullable String widened,
        boolean relaxed,
        List<Card> cards,
        List<Card> remote,
        @Nullable String remoteAll,
        long remoteTotal,
        List<WayOut> waysOut,
        @Nullable WayOut hub,
        Pages pages,
        Understood.Help help) {

    public ResultsPage {
        otherPlaces = List.copyOf(otherPlaces);
        notices = List.copyOf(notices);
        chips = List.copyOf(chips);
        filters = List.copyOf(filters);
        cards = List.copyOf(cards);
        remote = List.copyOf(remote);
        waysOut = List.copyOf(waysOut);
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
