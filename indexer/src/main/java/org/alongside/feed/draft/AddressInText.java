package org.alongside.feed.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds text that reveals an address: a whole postcode, a number with its street, or a point in any notation. */
final class AddressInText {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}&&[^\\n]]");

    /** "B T 1 5 G S", to be read over the phone. */
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}] ){4,7}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![A-Za-z0-9])([A-Za-z]{1,2}[0-9][A-Za-z0-9]?)[ .,-]{0,2}([0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9])");

    /** "the 8th" behind a house called B33 is no inward code; "8TH" is. */
    private static final Pattern ORDINAL = Pattern.compile("[0-9](?:st|nd|rd|th)");

    private static final Pattern FLAT = Pattern.compile(
            "(?iu)\\b(?:flat|fflat|apartment|apt)\\.?(?:\\s*(?:no\\.?\\s*)?[0-9]{1,4}[a-z]?|\\s+(?-i:[A-Z]))\\b(?!\\s*(?:screen|pack|rate|fee))");

    private static final String NUMBER =
            "(?<![\\p{L}\\p{N}.:£€$/-])(?:(?:no|number|rhif|nr)\\.?\\s*)?[0-9]{1,4}[a-h]?(?:\\s?(?:-|–|/|to|&)\\s?[0-9]{1,4}[a-h]?)?,?\\s+";

    private static final Pattern NUMBERED = Pattern.compile("(?iu)" + NUMBER
            + "((?:[\\p{L}][\\p{L}\\p{M}'’.-]*\\s+){1,4}?)(" + String.join("|", ends()) + ")\\b(?!\\s+to\\s)");

    private static final Pattern NUMBERED_IN_WELSH = Pattern.compile(
            "(?iu)" + NUMBER
                    + "(?:yr? )?(?:heol|hewl|stryd|ffordd|l[oô]n|rhodfa|maes|clos|bryn|tai|rathad|sràid|sráid|bóthar)(?:['’]r)?\\s+[\\p{L}]");

    private static final Set<String> NO_STREET = words("""
            minute minutes min mins mile miles metre metres meter meters m km yards hour hours hr hrs day days week weeks month months year
            years people person persons of on to from at in and or for with by into along up down bus buses bws stop stops oclock pm am step
            steps car cars member members group groups ticket tickets pound pounds each per then we you it is are was were our your this that
            a an munud milltir o i y'r llath""");

    private static final Set<String> NO_TOP_LEVEL =
            words("info online wales cymru scot london group health community charity support help");

    private static final Pattern THREE_WORDS = Pattern.compile(
            "(?iu)(?:///\\s*|(?:what\\s*(?:3|three)\\s*words|w3w)\\b[^\\n]{0,20}?)\\p{L}{2,}\\.\\p{L}{2,}\\.\\p{L}{2,}");

    private static final Pattern THREE_BARE_WORDS =
            Pattern.compile("(?<![\\w@/.-])[a-z]{4,}\\.[a-z]{4,}\\.([a-z]{4,})(?![\\w.-])");

    private static final Pattern GRID = Pattern.compile(
            "(?<![A-Za-z0-9])(?!SC|OC|SL|NI)[HNOST][A-HJ-Z] ?(?:[0-9]{3} ?[0-9]{3}|[0-9]{4} ?[0-9]{4}|[0-9]{5} ?[0-9]{5})(?![0-9])");

    private static final Pattern GRID_IN_WORDS =
            Pattern.compile("(?iu)\\bgrid\\b[^0-9\\n]{0,20}[a-z]{0,2} ?[0-9]{3,6}[ ,]*[0-9]{3,6}");

    private static final Pattern PLUS_CODE =
            Pattern.compile("(?i)(?<![\\w+])[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}(?!\\w)");

    private static final Pattern POINT =
            Pattern.compile("(?iu)(?<![0-9.])(?:49|5[0-9]|60)\\.[0-9]{3,}\\W{0,3}[ns]?\\b.{0,20}?[0-9]{1,2}\\.[0-9]{3,}"
                    + "|\\blat(?:itude)?\\b\\W{0,3}-?[0-9]{1,2}\\.[0-9]+"
                    + "|[0-9]{1,2}\\s?°\\s?[0-9]{1,2}(?:\\.[0-9]+)?\\s?['′’]"
                    + "|\\bgeo:-?[0-9]");

    private AddressInText() {}

    /**
     * @param isPostcode true for a postcode that may exist
     * @return what reveals the address, in words
     */
    static Optional<String> in(String text, Predicate<String> isPostcode) {
        String plain =
                HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String typed =
                SPELT_OUT.matcher(plain).replaceAll(spelt -> spelt.group().replace(" ", ""));
        if (hasPostcode(typed, isPostcode)) {
            return Optional.of("a whole postcode");
        }
        if (FLAT.matcher(plain).find() || NUMBERED_IN_WELSH.matcher(plain).find() || hasNumberedStreet(plain)) {
            return Optional.of("the number of a house");
        }
        if (THREE_WORDS.matcher(plain).find() || hasThreeBareWords(plain)) {
            return Optional.of("three words that stand for a point");
        }
        boolean point = Stream.of(GRID, GRID_IN_WORDS, PLUS_CODE, POINT)
                .anyMatch(pattern -> pattern.matcher(plain).find());
        return point ? Optional.of("a point on the map") : Optional.empty();
    }

    private static boolean hasPostcode(String text, Predicate<String> isPostcode) {
        Matcher postcode = POSTCODE.matcher(text);
        while (postcode.find()) {
            boolean ordinal = ORDINAL.matcher(postcode.group(2)).matches()
                    && postcode.group(1).equals(postcode.group(1).toUpperCase(Locale.ROOT));
            if (!ordinal && isPostcode.test(postcode.group(1) + " " + postcode.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumberedStreet(String text) {
        Matcher street = NUMBERED.matcher(text);
        int from = 0;
        while (street.find(from)) {
            String[] between = street.group(1).strip().toLowerCase(Locale.ROOT).split("\\s+");
            boolean theStreet = between.length == 1 && between[0].equals("the");
            boolean named = Stream.of(between).noneMatch(word -> NO_STREET.contains(word) || word.equals("the"));
            if (theStreet || named) {
                return true;
            }
            from = street.start() + 1;
        }
        return false;
    }

    private static boolean hasThreeBareWords(String text) {
        return THREE_BARE_WORDS.matcher(text).results().anyMatch(words -> !NO_TOP_LEVEL.contains(words.group(1)));
    }

    private static Set<String> ends() {
        return words("""
                street st road rd lane ln avenue ave drive close cl crescent cres terrace way grove parade row walk hill mews yard quay wharf
                boulevard esplanade promenade place square sq gardens gdns rise vale brow bank green gate wynd vennel loan brae view park
                court house lodge cottage cottages villas farm mansions buildings""");
    }

    private static Set<String> words(String table) {
        return Set.of(table.strip().split("\\s+"));
    }
}
