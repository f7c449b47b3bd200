package org.alongside.sharing;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes a session, as signing in will. */
@RestController
class SessionDoor {

    @GetMapping("/test/remember")
    String remember(@RequestParam String word, HttpSession session) {
        session.setAttribute("word", word);
        return "remembered";
    }

    @GetMapping("/test/recall")
    String recall(HttpSession session) {
        return String.valueOf(session.getAttribute("word"));
    }
}
