package org.alongside.backup.content;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.listing.draft.Status;
import org.alongside.network.Network;
import tools.jackson.databind.JsonNode;

/** What the directory must be able to read in a column, beyond its type in the store. */
final class ColumnShapes {

    private static final Map<String, Consumer<JsonNode>> BY_COLUMN = Map.of(
            "listing.service", value -> DraftJson.read(JsonLines.text(value), Draft.class),
            "listing.place", value -> DraftJson.read(JsonLines.text(value), Draft.MeetingPlace.class),
            "listing.status", value -> Status.valueOf(value.stringValue()),
            "statement.draft", value -> DraftJson.read(JsonLines.text(value), Draft.class),
            "network.about", value -> DraftJson.read(JsonLines.text(value), Network.About.class));

    private ColumnShapes() {}

    /** @throws RuntimeException where it cannot be read */
    static void check(Table table, Table.Column column, JsonNode value) {
        Optional.ofNullable(BY_COLUMN.get(table.name() + "." + column.name())).ifPresent(shape -> shape.accept(value));
    }
}
