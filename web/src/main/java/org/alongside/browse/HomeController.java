package org.alongside.browse;

import java.util.List;
import java.util.Locale;
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

    /** @param examples a few of its topics, for the first page */
    record Way(String slug, Topic.Head head, List<String> examples) {

        static final List<Way> ALL = List.of(
                new Way(
                        "doing",
                        Topic.Head.DOING,
                        List.of("walking", "singing", "cooking", "gardening", "coffee-talk")),
                new Way(
                        "living-with",
                        Topic.Head.LIVING_WITH,
                        List.of("hearing-voices", "low-mood", "bereavement", "anxiety", "loneliness")),
                new Way(
                        "being-with",
                        Topic.Head.BEING_WITH,
                        List.of("women", "men", "carers", "young-people", "lgbtq")));
    }

    /** A topic as a link. */
    record Link(String id, String name) {}

    record WayIn(String slug, List<Link> links) {}

    @GetMapping("/")
    String home(Locale locale, Model model) {
        model.addAttribute(
                "ways",
                Way.ALL.stream()
                        .map(way -> new WayIn(way.slug(), links(way.examples(), locale)))
                        .toList());
        return "home";
    }

    @GetMapping("/ways/{slug}")
    String way(@PathVariable String slug, Locale locale, Model model) {
        Way way = Way.ALL.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> ids = vocabulary.under(way.head()).stream().map(Topic::id).toList();
        model.addAttribute("way", new WayIn(slug, links(ids, locale)));
        model.addAttribute(
                "others",
                Way.ALL.stream().filter(one -> one != way).map(Way::slug).toList());
        return "way";
    }

    private List<Link> links(List<String> ids, Locale locale) {
        return ids.stream()
                .flatMap(id -> vocabulary.find(id).stream())
                .map(topic -> new Link(topic.id(), topic.nameIn(locale)))
                .toList();
    }
}
