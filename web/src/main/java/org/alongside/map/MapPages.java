package org.alongside.map;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages with a map whether there are pictures for it. */
@ControllerAdvice("org.alongside.find")
class MapPages {

    private final TileSource source;

    MapPages(TileSource source) {
        this.source = source;
    }

    @ModelAttribute("tiles")
    TileSource tiles() {
        return source;
    }
}
