package org.alongside.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers that a page may show: they can be dialled, cost no more than a call, and belong to one subscriber. */
public final class PhoneNumbers {

    /** Why a number is none a group may have. */
    public enum Refusal {
        /** Premium, shared-cost, personal, pager, short-code and satellite numbers. */
        COSTLY,
        /** 999 and its like, which are everybody's. */
        EMERGENCY
    }

    /**
     * A number that can be dialled.
     *
     * @param dial {@code +} and digits, or a short number as it is
     * @param shown in the format of its country
     * @param mended the leading zero was missing, as in a spreadsheet, and was restored
     */
    public record Number(String dial, String shown, boolean mended) {}

    /** What digits are: a number, one that is refused, or neither. */
    record Read(@Nullable Number number, @Nullable Refusal refusal) {

        static final Read NOTHING = new Read(null, null);
    }

    private static final String HERE = "GB";
    private static final int UK = 44;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Set<String> EMERGENCY = Set.of("999", "112", "101", "111", "105", "119", "18000");

    /** Helplines of the same short number in all of Europe: free to call. */
    private static final Pattern HELPLINE = Pattern.compile("116[0-9]{3}");

    /** 09 premium, 118 enquiries, 084 and 087 shared cost, 070 personal, 076 pagers (Ofcom, National Telephone Numbering Plan). */
    private static final Pattern COSTLY_HERE = Pattern.compile("(?:9|84|87|70|76(?!24)|118)[0-9]*");

    private static final Pattern SHORT_CODE = Pattern.compile("[678][0-9]{4}|118[0-9]{3}");

    /** Networks of no country: satellites, ships, premium and personal numbers (ITU E.164); 800 is free. */
    private static final Set<Integer> NO_COUNTRY = Set.of(808, 870, 878, 881, 882, 883, 888, 979);

    private static final Set<PhoneNumberType> COSTLY = Set.of(
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.PERSONAL_NUMBER,
            PhoneNumberType.PAGER);

    /** Kept free by Ofcom for drama, and so for examples and practice: no phone rings. */
    private static final Pattern DRAMA = Pattern.compile(
            "1632960[0-9]{3}|7700900[0-9]{3}|8081570[0-9]{3}|3069990[0-9]{3}|2079460[0-9]{3}|1(?:13|14|15|16|17|18|21|31|41|51|61)4960[0-9]{3}"
                    + "|1914980[0-9]{3}|2896496[0-9]{3}|2920180[0-9]{3}");

    private static final Pattern TEXT_TO = Pattern.compile("(?i)\\b(?:te?xt|tecstiwch|sms)\\b.*\\b[678][0-9]{4}\\b");

    private PhoneNumbers() {}

    /** The number a call button dials; empty if the text is not a number that a page may show. */
    public static Optional<String> dial(String text) {
        PhoneCell cell = PhoneCell.read(text);
        return cell.worst() == null ? cell.numbers().stream().map(Number::dial).findFirst() : Optional.empty();
    }

    static Read read(String digits) {
        if (digits.startsWith("+")) {
            return abroad(digits.substring(1));
        }
        if (EMERGENCY.contains(digits)) {
            return new Read(null, Refusal.EMERGENCY);
        }
        if (HELPLINE.matcher(digits).matches()) {
            return new Read(new Number(digits, digits.substring(0, 3) + " " + digits.substring(3), false), null);
        }
        if (SHORT_CODE.matcher(digits).matches()) {
            return new Read(null, Refusal.COSTLY);
        }
        if (digits.startsWith("00")) {
            return abroad(digits.substring(2));
        }
        if (digits.startsWith("0")) {
            return here(digits.substring(1), false);
        }
        return digits.startsWith("44") && digits.length() >= 12 ? abroad(digits) : here(digits, true);
    }

    private static Read abroad(String digits) {
        if (digits.startsWith("44")) {
            String rest = digits.substring(2);
            return here(rest.startsWith("0") ? rest.substring(1) : rest, false);
        }
        if (digits.startsWith("0")) {
            return Read.NOTHING;
        }
        return parsed("+" + digits).map(PhoneNumbers::read).orElse(Read.NOTHING);
    }

    private static Read read(PhoneNumber number) {
        if (NO_COUNTRY.contains(number.getCountryCode())) {
            return new Read(null, Refusal.COSTLY);
        }
        if (!NUMBERS.isPossibleNumber(number)) {
            return Read.NOTHING;
        }
        return COSTLY.contains(NUMBERS.getNumberType(number))
                ? new Read(null, Refusal.COSTLY)
                : new Read(number(number, PhoneNumberFormat.INTERNATIONAL, false), null);
    }

    /**
     * @param national the digits after the leading 0
     * @param eaten the 0 was missing; then only a valid number is accepted
     */
    private static Read here(String national, boolean eaten) {
        Optional<PhoneNumber> number = parsed("+44" + national)
                .filter(found -> found.getCountryCode() == UK
                        && Long.toString(found.getNationalNumber()).equals(national));
        if (number.isEmpty()) {
            return Read.NOTHING;
        }
        boolean valid = NUMBERS.isValidNumber(number.get());
        boolean whole = valid
                || DRAMA.matcher(national).matches()
                || national.length() >= 10 && NUMBERS.isPossibleNumber(number.get());
        if (COSTLY_HERE.matcher(national).matches() || COSTLY.contains(NUMBERS.getNumberType(number.get()))) {
            return whole && !(eaten && !valid) ? new Read(null, Refusal.COSTLY) : Read.NOTHING;
        }
        boolean known = valid || !eaten && DRAMA.matcher(national).matches();
        return known ? new Read(number(number.get(), PhoneNumberFormat.NATIONAL, eaten), null) : Read.NOTHING;
    }

    private static Number number(PhoneNumber number, PhoneNumberFormat format, boolean mended) {
        return new Number(NUMBERS.format(number, PhoneNumberFormat.E164), NUMBERS.format(number, format), mended);
    }

    /** Digits that are no whole number may still be what is left of a costly one. */
    static @Nullable Refusal refusalOfPart(String digits) {
        boolean costly = digits.length() >= 9
                && digits.startsWith("0")
                && COSTLY_HERE.matcher(digits.substring(1)).matches();
        return costly ? Refusal.COSTLY : null;
    }

    static @Nullable Refusal refusalOfWords(String text) {
        return TEXT_TO.matcher(text).find() ? Refusal.COSTLY : null;
    }

    private static Optional<PhoneNumber> parsed(String text) {
        try {
            return Optional.of(NUMBERS.parse(text, HERE));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
