package org.alongside.search.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a cluster has under the names of our index, and repairs it. The index is {@code NAME-000001}, written through the alias
 * {@code NAME-write} and read through {@code NAME-read}. A mark in its mapping means that it once held the whole directory.
 */
class ClusterNames {

    private static final String MARK = "whole";

    private final Rest5Client cluster;
    private final String name;
    private final Set<String> aliases;

    ClusterNames(Rest5Client cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.aliases = Set.of(name + "-write", name + "-read");
    }

    /**
     * @param index null if there is none
     * @param joined both aliases lead to it
     * @param whole it has the mark
     * @param inTheWay indexes that were made under the name of an alias
     */
    record Seen(@Nullable String index, boolean joined, boolean whole, Set<String> inTheWay) {}

    Seen look() throws IOException {
        // The date is asked for so that an index without alias and mark is in the answer, too.
        JsonObject all =
                ask("GET", name + "-*?filter_path=*.aliases,*.mappings._meta,*.settings.index.creation_date", "");
        Set<String> inTheWay = new TreeSet<>(all.keySet());
        inTheWay.retainAll(aliases);
        Seen best = new Seen(null, false, false, inTheWay);
        for (String index : all.keySet()) {
            boolean joined = part(part(all, index), "aliases").keySet().containsAll(aliases);
            if (!aliases.contains(index) && (best.index() == null || joined)) {
                boolean whole =
                        part(part(part(all, index), "mappings"), "_meta").has(MARK);
                best = new Seen(index, joined, whole, inTheWay);
            }
        }
        return best;
    }

    void remove(String index) throws IOException {
        ask("DELETE", index, "");
    }

    void join(String index) throws IOException {
        ask("POST", "_aliases", """
                {"actions": [
                  {"add": {"index": "%1$s", "alias": "%2$s-write", "is_write_index": true}},
                  {"add": {"index": "%1$s", "alias": "%2$s-read"}}]}
                """.formatted(index, name));
    }

    /** All processes see it from now on. */
    void mark(String index, boolean whole) throws IOException {
        ask("PUT", index + "/_mapping", whole ? "{\"_meta\": {\"" + MARK + "\": true}}" : "{\"_meta\": {}}");
    }

    /** The bytes of all documents, deleted ones and replicas included. */
    long bytes() throws IOException {
        JsonObject answer = ask("GET", name + "-read/_stats/store?filter_path=_all.total.store.size_in_bytes", "");
        return part(part(part(answer, "_all"), "total"), "store")
                .get("size_in_bytes")
                .getAsLong();
    }

    private JsonObject ask(String method, String path, String json) throws IOException {
        Request request = new Request(method, "/" + path);
        if (!json.isEmpty()) {
            request.setJsonEntity(json);
        }
        Response response = cluster.performRequest(request);
        try (Reader body = new InputStreamReader(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(body).getAsJsonObject();
        }
    }

    private static JsonObject part(JsonObject whole, String key) {
        return whole.has(key) ? whole.getAsJsonObject(key) : new JsonObject();
    }
}
