package org.alongside.explorer;

import org.alongside.graphql.limits.GraphQlLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The explorer. It is our own, because GraphiQL loads its scripts from another server. */
@Controller
class ExplorerController {

    @GetMapping("/explorer")
    String explorer(@RequestParam(defaultValue = "") String example, Model model) {
        model.addAttribute("examples", Example.ALL);
        model.addAttribute("chosen", Example.find(example));
        model.addAttribute("limits", GraphQlLimits.ANYBODY);
        return "explorer";
    }
}
