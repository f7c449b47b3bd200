package org.alongside;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.alongside.search.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page its language, its address in the other language, and the practice notice. */
@ControllerAdvice
class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    private static final Set<Integer> UNREAD = Set.of(400, 405, 406, 421);

    private final Practice practice;

    private final String address;

    EveryPage(Practice practice, @Value("${alongside.address:}") String address) {
        this.practice = practice;
        this.address = address;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && UNREAD.contains(status)) {
            // An address that could not be read cannot be read in the other language either.
            String first = locale.equals(Page.WELSH) ? WelshPath.PREFIX + '/' : "/";
            return Page.of(locale, first, null, practice.isPractice(), address);
        }
        return Page.of(locale, WelshPath.asked(request), request.getQueryString(), practice.isPractice(), address);
    }

    /** A page of its own says that search is not working. It never says "nothing found". */
    @ExceptionHandler
    void searchIsNotWorking(
            SearchUnavailableException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Logs only what nobody has typed: the method and the pattern of the address.
        LOG.error(
                "{} {} answers 503: search does not ({})",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                failure.kind());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
