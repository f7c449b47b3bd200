package org.alongside.map;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The map's pictures, at our own address. */
@RestController
class TileController {

    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    private static final CacheControl SHORT = CacheControl.maxAge(Tiles.REST).cachePublic();

    private final TileSource source;
    private final Tiles tiles;

    TileController(TileSource source, Tiles tiles) {
        this.source = source;
        this.tiles = tiles;
    }

    /** Where there is no picture the answer is empty and no error: the outline of the land shows through. */
    @GetMapping("/map/tiles/{z}/{x}/{y}")
    ResponseEntity<byte[]> tile(@PathVariable int z, @PathVariable int x, @PathVariable int y) {
        Optional<Tile> tile = source.isSet() ? Tile.find(z, x, y, source.maxZoom()) : Optional.empty();
        if (tile.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return tiles.find(tile.get())
                .map(picture -> ResponseEntity.ok()
                        .cacheControl(LONG)
                        .eTag(DigestUtils.md5DigestAsHex(picture.bytes()))
                        .contentType(picture.type())
                        .body(picture.bytes()))
                .orElseGet(() -> ResponseEntity.noContent().cacheControl(SHORT).build());
    }
}
