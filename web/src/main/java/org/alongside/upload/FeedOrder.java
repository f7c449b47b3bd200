package org.alongside.upload;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to do with a feed.
 *
 * @param network code of the network whose feed it is
 * @param licence of the data; empty if not said
 * @param add services missing from the file are not retired
 * @param removePractice first remove all invented groups
 */
record FeedOrder(
        String network,
        String fileName,
        String licence,
        boolean dryRun,
        boolean add,
        boolean allowShrink,
        boolean removePractice) {

    static FeedOrder of(Map<String, String> order) {
        return new FeedOrder(
                order.getOrDefault("network", ""),
                order.getOrDefault("fileName", ""),
                order.getOrDefault("licence", ""),
                Boolean.parseBoolean(order.get("dryRun")),
                Boolean.parseBoolean(order.get("add")),
                Boolean.parseBoolean(order.get("allowShrink")),
                Boolean.parseBoolean(order.get("removePractice")));
    }

    Map<String, String> asMap() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("network", network);
        order.put("fileName", fileName);
        order.put("licence", licence);
        order.put("dryRun", Boolean.toString(dryRun));
        order.put("add", Boolean.toString(add));
        order.put("allowShrink", Boolean.toString(allowShrink));
        order.put("removePractice", Boolean.toString(removePractice));
        return order;
    }
}
