package org.alongside.help;

import java.util.Locale;
import org.alongside.network.KnownNetworks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages to read: whom to ring now, how to find something, and who runs this. */
@Controller
class HelpController {

    private final HelpLines lines;
    private final KnownNetworks networks;

    HelpController(HelpLines lines, KnownNetworks networks) {
        this.lines = lines;
        this.networks = networks;
    }

    @GetMapping("/help")
    String help(Locale locale, Model model) {
        model.addAttribute("checked", lines.checkedIn(locale));
        return "help";
    }

    @GetMapping("/how")
    String how() {
        return "how";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("networks", networks.list());
        return "about";
    }
}
