package org.alongside.map;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The source of the map's pictures. Without an address the map is our own outline of the land.
 *
 * @param url of one picture, as {@code https://tiles.example.org/{z}/{x}/{y}.png}
 * @param attribution the source's attribution, in plain text; every source asks for one
 * @param attributionLink link of the attribution; null without one
 * @param maxZoom the largest zoom of the source
 * @param cache how much disk the pictures may take
 */
@ConfigurationProperties("alongside.map.tiles")
public record TileSource(
        @DefaultValue("") String url,
        @DefaultValue("") String attribution,
        @Nullable URI attributionLink,
        @DefaultValue("17") int maxZoom,
        @DefaultValue("200MB") DataSize cache) {

    private static final int NEAREST = 19;

    public TileSource {
        if (!url.isEmpty()) {
            refuseNonsense(url, attribution, attributionLink, maxZoom);
        }
    }

    private static void refuseNonsense(String url, String attribution, @Nullable URI link, int maxZoom) {
        boolean whole = url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
        if (!whole || !url.matches("https?://[^@{}/]+/.*")) {
            throw new IllegalArgumentException(
                    "alongside.map.tiles.url takes an address like https://tiles.example.org/{z}/{x}/{y}.png, not "
                            + url);
        }
        if (attribution.isBlank()) {
            throw new IllegalArgumentException(
                    "alongside.map.tiles.attribution is missing: say whom the map thanks, such as © OpenStreetMap");
        }
        if (link != null && !"https".equals(link.getScheme())) {
            throw new IllegalArgumentException("alongside.map.tiles.attribution-link takes an https address");
        }
        if (maxZoom < Tile.FARTHEST || maxZoom > NEAREST) {
            throw new IllegalArgumentException("alongside.map.tiles.max-zoom takes 5 to 19, not " + maxZoom);
        }
    }

    public boolean isSet() {
        return !url.isEmpty();
    }

    URI address(Tile tile) {
        return URI.create(url.replace("{z}", String.valueOf(tile.z()))
                .replace("{x}", String.valueOf(tile.x()))
                .replace("{y}", String.valueOf(tile.y())));
    }
}
