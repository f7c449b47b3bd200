package org.alongside.browse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.listing.draft.Term;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The first page, and the three ways in, equal in weight. */
@Controller
class HomeController {

    private final Vocabulary vocabulary;

    HomeController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A topic as a link. */
    record Link(String id, String name) {}

    /** @param slug the head of its topics, as written in the address */
    record WayIn(String slug, List<Link> links) {}

    @GetMapping("/")
    String home(Locale locale, Model model) {
        model.addAttribute(
                "ways",
                Stream.of(Topic.Head.values())
                        .map(head -> new WayIn(slug(head), links(vocabulary.onFirstPage(head), locale)))
                        .toList());
        return "home";
    }

    @GetMapping("/ways/{slug}")
    String way(@PathVariable String slug, Locale locale, Model model) {
        Topic.Head head = Term.find(Topic.Head.class, slug)
                .filter(found -> slug(found).equals(slug))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("way", new WayIn(slug, links(vocabulary.under(head), locale)));
        model.addAttribute(
                "others",
                Stream.of(Topic.Head.values())
                        .filter(other -> other != head)
                        .map(HomeController::slug)
                        .toList());
        return "way";
    }

    private static String slug(Topic.Head head) {
        return Term.of(head);
    }

    private static List<Link> links(List<Topic> topics, Locale locale) {
        return topics.stream()
                .map(topic -> new Link(topic.id(), topic.nameIn(locale)))
                .toList();
    }
}
