package org.alongside.feeds;

/**
 * What to do with a feed.
 *
 * @param network code of the network whose feed it is
 * @param licence of the data; empty: not said
 * @param removePractice first remove all invented groups
 */
record FeedOrder(
        String network, String fileName, String licence, boolean dryRun, boolean allowShrink, boolean removePractice) {}
