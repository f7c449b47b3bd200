package org.alongside.feed.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.contact.EmailAddresses;
import org.alongside.contact.PhoneCell;
import org.alongside.contact.PhoneNumbers;
import org.alongside.contact.WebAddresses;
import org.alongside.feed.row.FeedLimits;
import org.alongside.listing.draft.BestWay;
import org.alongside.listing.draft.Draft.Contact;
import org.alongside.listing.draft.Joining;
import org.jspecify.annotations.Nullable;

/** Getting in touch: no link that runs a script, no number that costs a fortune. */
final class ContactCells {

    private static final String PHONE = "phone";

    /** A number with nothing beside it is shown as the group writes it. */
    private static final Pattern TYPED = Pattern.compile("\\+?[0-9]+(?:[ -][0-9]+)*");

    private ContactCells() {}

    static Contact read(Cells cells) {
        return new Contact(
                cells.term(Joining.class, "joining"),
                cells.term(BestWay.class, "best_way"),
                cells.text("contact_name", FeedLimits.SHORT),
                phone(cells),
                email(cells),
                url(cells, "url"),
                answered(cells),
                cells.yesNo("text_ok"),
                cells.yesNo("withheld_ok"));
    }

    /**
     * The phone number; {@code null} if a group may not have it or nobody can dial it. The service is imported without it, and the report
     * says so.
     */
    private static @Nullable String phone(Cells cells) {
        if (!cells.has(PHONE)) {
            return null;
        }
        PhoneCell phone = PhoneCell.read(cells.get(PHONE));
        if (phone.worst() == PhoneNumbers.Refusal.COSTLY) {
            cells.warning(PHONE, "left out: calling it can cost a lot", "Give an ordinary number");
            return null;
        }
        if (phone.worst() == PhoneNumbers.Refusal.EMERGENCY) {
            cells.warning(PHONE, "left out: a number for emergencies is no group's own", "Give the group's number");
            return null;
        }
        if (phone.numbers().isEmpty() && !phone.unspoken().isEmpty()) {
            cells.warning(PHONE, "no number to speak on: kept as words", "Give a number somebody answers");
            return null;
        }
        if (phone.numbers().isEmpty()) {
            cells.warning(
                    PHONE, "left out: not a number that can be dialled", "Write all its digits, such as 0113 496 0000");
            return null;
        }
        return shown(cells, phone, phone.numbers().getFirst());
    }

    private static String shown(Cells cells, PhoneCell phone, PhoneNumbers.Number first) {
        boolean several =
                phone.numbers().size() > 1 || phone.more() || !phone.unspoken().isEmpty();
        if (several) {
            cells.warning(
                    PHONE,
                    "more than one number: the first is the one to ring, the others are kept as words",
                    "Put the one to ring first");
        }
        if (first.mended()) {
            cells.warning(PHONE, "the 0 it begins with was missing and is put back", "Keep the column as text");
        }
        String typed = cells.get(PHONE);
        boolean asTyped = !several && !first.mended() && TYPED.matcher(typed).matches();
        return asTyped ? typed : first.shown();
    }

    /** When the phone is answered, any text beside the number, and further numbers. */
    private static @Nullable String answered(Cells cells) {
        String answered = cells.text("answered");
        PhoneCell phone = PhoneCell.read(cells.get(PHONE));
        if (phone.worst() != null) {
            return answered;
        }
        List<String> said = new ArrayList<>();
        said.add(answered == null ? "" : answered);
        said.add(phone.words());
        phone.numbers().stream().skip(1).map(PhoneNumbers.Number::shown).forEach(said::add);
        said.addAll(phone.unspoken());
        if (phone.more()) {
            said.add(cells.get(PHONE));
        }
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? null : String.join(". ", said);
    }

    private static @Nullable String email(Cells cells) {
        if (!cells.has("email")) {
            return null;
        }
        Optional<String> email = EmailAddresses.find(cells.get("email"));
        if (email.isEmpty()) {
            cells.error("email", "not an e-mail address", "Write one address, such as hello@example.org");
        }
        return email.orElse(null);
    }

    static @Nullable String url(Cells cells, String column) {
        String url = cells.text(column);
        if (url != null && !WebAddresses.mayBeLink(url)) {
            cells.error(column, "not a web address", "Write the whole address, beginning with https:// or http://");
            return null;
        }
        return url;
    }
}
