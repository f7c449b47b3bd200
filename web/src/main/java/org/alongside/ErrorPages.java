package org.alongside;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page for each kind of error. Each has the help numbers. */
@Controller
class ErrorPages implements ErrorController {

    private static final int MISDIRECTED = 421;

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute(
                "problem",
                switch (status) {
                    case 404 -> "gone";
                    case MISDIRECTED -> "host";
                    case 429 -> "busy";
                    case 503 -> "search";
                    default -> status < 500 ? "asked" : "broken";
                });
        return "error";
    }

    /** For programs (RFC 9457). */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(status(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        // Not the address of the request: it may hold what somebody typed.
        problem.setInstance(URI.create("/error"));
        return ResponseEntity.status(status).body(problem);
    }

    /** A request for this address itself has met no error; such a page does not exist. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }
}
