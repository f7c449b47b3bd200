package org.alongside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.alongside.search.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its language, its twin in the other one, and the practice notice. */
@ControllerAdvice
class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    private final Practice practice;

    EveryPage(Practice practice) {
        this.practice = practice;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return Page.of(locale, WelshPath.asked(request), request.getQueryString(), practice.isPractice());
    }

    /** Never "nothing found": a page of its own says that search is not working. */
    @ExceptionHandler
    void searchIsNotWorking(SearchUnavailableException failure, HttpServletResponse response) throws IOException {
        // Its message may hold what was typed.
        LOG.error("Search does not answer ({})", failure.kind());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
