package org.alongside.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves to a command on this machine that this is the directory of its folder; 404 for everybody else. */
@RestController
class HelloEndpoint {

    static final String PATH = "/operations/hello";
    private static final int LONGEST = 64;

    private final Announcement announcement;

    HelloEndpoint(Announcement announcement) {
        this.announcement = announcement;
    }

    @GetMapping(PATH)
    ResponseEntity<String> hello(
            @RequestParam(name = "question", defaultValue = "") String question, HttpServletRequest request) {
        if (question.length() != LONGEST || !Announcement.isFromHere(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        return announcement
                .running()
                .map(running -> ResponseEntity.ok(running.answerTo(question)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }
}
