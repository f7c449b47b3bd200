package org.alongside.listingpage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.find.cards.Wordings;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingSearch;
import org.alongside.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one listing. It needs no search. */
@Controller
class ListingController {

    private static final int LONGEST_ADDRESS = 2_000;

    private final ListingSearch search;
    private final Listings listings;
    private final ListingPages pages;
    private final Wordings wordings;

    ListingController(ListingSearch search, Listings listings, ListingPages pages, Wordings wordings) {
        this.search = search;
        this.listings = listings;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/listing/{id}")
    String listing(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<ListingCard> card = id(id).flatMap(listing ->
                either(() -> search.find(listing), () -> listings.find(listing).map(ListingController::card)));
        if (card.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "gone";
        }
        UUID service = card.get().serviceId();
        List<ListingCard> others = either(() -> search.ofService(service), () -> listings.ofService(service).stream()
                        .map(ListingController::card)
                        .toList())
                .stream()
                .filter(other -> !other.id().equals(card.get().id()))
                .toList();
        model.addAttribute("listing", pages.of(card.get(), others, back(request), wordings.in(locale)));
        return "listing";
    }

    /** Reads the index, or the store if the index does not answer: a phone number may be what is needed most. */
    private static <T> T either(Supplier<T> index, Supplier<T> store) {
        try {
            return index.get();
        } catch (SearchUnavailableException indexDoesNotAnswer) {
            return store.get();
        }
    }

    private static ListingCard card(Listing listing) {
        return new ListingCard(
                listing.id(),
                listing.serviceId(),
                listing.network(),
                listing.placeKey(),
                listing.service(),
                listing.shownPlace());
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /**
     * The address of the search that led here, from the {@code Referer} header; null without one. So the address of a listing holds no
     * search words, and can be passed on.
     */
    private static @Nullable String back(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null || from.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI address = URI.create(from);
            boolean ours = String.valueOf(address.getRawAuthority()).equals(request.getHeader(HttpHeaders.HOST));
            boolean isSearch = (request.getContextPath() + "/search").equals(address.getRawPath());
            String query = address.getRawQuery();
            return !ours || !isSearch ? null : query == null ? "/search" : "/search?" + query;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
