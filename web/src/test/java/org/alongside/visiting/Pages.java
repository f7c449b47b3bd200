package org.alongside.visiting;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of page there is, by a name for it. */
record Pages(Site site) {

    static final Map<String, String> ALL = all();

    private static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("way", "/ways/living-with");
        pages.put("results", "/search?q=hearing+voices&place=Leeds");
        pages.put("filters", "/search?place=Leeds&weekday=tue&peer-led=yes");
        pages.put("left out", "/search?place=Leeds&not-topic=walking&not-kind=community-hub");
        pages.put("everything", "/search");
        pages.put("widened", "/search?q=hearing+voices&place=Whitby&within=5");
        pages.put("notices", "/search?q=tea&place=Nowhereville&weekday=someday&page=900");
        pages.put("empty", "/search?q=zzyzx+quux&place=Leeds&cost=paid");
        pages.put("danger", "/search?q=my+husband+hits+me&place=Leeds");
        pages.put("perygl", "/cy/search?q=dwi+isio+marw&place=Caerdydd");
        pages.put("topic", "/topic/bereavement");
        pages.put("networks", "/networks");
        pages.put("network", "/network/leeds");
        pages.put("help", "/help");
        pages.put("how", "/how");
        pages.put("sut", "/cy/how");
        pages.put("also looked", "/search?q=feeling+low+women+Newport+course");
        pages.put("about", "/about");
        pages.put("explorer", "/explorer");
        pages.put("gone", "/listing/00000000-0000-0000-0000-000000000000");
        pages.put("lost", "/no/such/page");
        pages.put("hafan", "/cy/");
        pages.put("canlyniadau", "/cy/search?q=unig&place=Caernarfon");
        pages.put("cymorth", "/cy/help");
        return pages;
    }

    /** The address of a listing, found as a visitor finds it. */
    String listing(String name) {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=" + name.replace(' ', '+'));
            visit.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .first()
                    .click();
            return visit.here();
        }
    }
}
