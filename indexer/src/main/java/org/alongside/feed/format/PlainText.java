package org.alongside.feed.format;

import java.util.Map;

/** Texts that councils keep as HTML, as plain text. What is shown is escaped anyway; this is for the reader's eye. */
final class PlainText {

    private static final Map<String, String> ENTITIES = Map.of(
            "&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&rsquo;", "’", "&pound;", "£",
            "&ndash;", "–");

    private PlainText() {}

    static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String plain = withoutTags(text);
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain.replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    /** A tag begins with a letter or a slash; "under < 18" is text. Each tag leaves a space, ends of blocks a new line. */
    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                return plain.append(text, at, text.length()).toString();
            }
            char first = text.charAt(open + 1);
            boolean tag = Character.isLetter(first) || first == '/' || first == '!';
            plain.append(text, at, tag ? open : open + 1);
            if (tag) {
                plain.append(isBlock(text.substring(open, close)) ? '\n' : ' ');
            }
            at = tag ? close + 1 : open + 1;
        }
        return plain.toString();
    }

    private static boolean isBlock(String tag) {
        return tag.startsWith("</p") || tag.startsWith("<br") || tag.startsWith("</li") || tag.startsWith("</div");
    }
}
