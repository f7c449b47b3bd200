package org.alongside.feed;

import java.net.URI;
import java.net.URISyntaxException;
import org.alongside.listing.BestWay;
import org.alongside.listing.Draft.Contact;
import org.alongside.listing.Joining;
import org.jspecify.annotations.Nullable;

/** Getting in touch: no link that runs a script, no number that costs a fortune. */
final class ContactCells {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;

    private ContactCells() {}

    static Contact read(Cells cells) {
        return new Contact(
                cells.term(Joining.class, "joining"),
                cells.term(BestWay.class, "best_way"),
                cells.text("contact_name", FeedLimits.SHORT),
                phone(cells),
                email(cells),
                url(cells, "url"),
                cells.text("answered"),
                cells.yesNo("text_ok"),
                cells.yesNo("withheld_ok"));
    }

    private static @Nullable String phone(Cells cells) {
        String phone = cells.text("phone", LONGEST_PHONE);
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        if (!phone.matches("[0-9+() .,/x-]+") || digits.length() < 3) {
            cells.error("phone", "not a phone number", "Write digits, such as 0113 496 0000");
            return null;
        }
        if (isPremium(phone.startsWith("+44") ? "0" + digits.substring(2) : digits)) {
            cells.error("phone", "a premium number: calling it can cost a lot", "Give an ordinary number");
            return null;
        }
        return phone;
    }

    /** 09 premium rate, 070 personal numbering, 087 shared revenue (Ofcom, National Telephone Numbering Plan). */
    private static boolean isPremium(String number) {
        return number.startsWith("09") || number.startsWith("070") || number.startsWith("087");
    }

    private static @Nullable String email(Cells cells) {
        String email = cells.text("email", LONGEST_EMAIL);
        if (email != null && !isEmail(email)) {
            cells.error("email", "not an e-mail address", "Write one address, such as hello@example.org");
            return null;
        }
        return email;
    }

    /** In one pass over the letters, so that no address can make it slow. */
    static boolean isEmail(String email) {
        int at = email.indexOf('@');
        int dot = email.lastIndexOf('.');
        return at > 0
                && at == email.lastIndexOf('@')
                && at <= 64
                && dot > at + 1
                && dot < email.length() - 1
                && email.chars()
                        .noneMatch(letter -> Character.isWhitespace(letter) || "<>(),;:\\\"".indexOf(letter) >= 0);
    }

    static @Nullable String url(Cells cells, String column) {
        String url = cells.text(column);
        if (url != null && !isWebAddress(url)) {
            cells.error(column, "not a web address", "Write the whole address, beginning with https:// or http://");
            return null;
        }
        return url;
    }

    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
