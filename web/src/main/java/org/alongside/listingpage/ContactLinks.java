package org.alongside.listingpage;

import org.alongside.contact.EmailAddresses;
import org.alongside.contact.PhoneNumbers;
import org.alongside.contact.WebAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Links to get in touch. Each is null if the text given is no number, address or website that may become a link; it is shown as words then.
 *
 * @param call dials
 * @param text writes a text message
 * @param email begins an empty e-mail to one address
 * @param web opens another website
 */
public record ContactLinks(
        @Nullable String call,
        @Nullable String text,
        @Nullable String email,
        @Nullable String web) {

    public static ContactLinks of(@Nullable String phone, @Nullable String email, @Nullable String url) {
        String number = phone == null ? null : PhoneNumbers.dial(phone).orElse(null);
        return new ContactLinks(
                number == null ? null : "tel:" + number,
                number == null ? null : "sms:" + number,
                email == null ? null : EmailAddresses.link(email).orElse(null),
                url == null ? null : WebAddresses.link(url).orElse(null));
    }

    public boolean isNone() {
        return call == null && email == null && web == null;
    }
}
