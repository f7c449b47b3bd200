package org.alongside.feed.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as a person reads them, whatever letters they are made of: without invisible characters and accents, in plain Latin letters, spaced
 * letters put together, {@code d0mestic} as domestic, and no consonant doubled, as
 * {@code harrassment} is typed by many.
 */
final class DisguisedText {

    /** Letters of other alphabets that look like ours, each pair as it is seen and as it is read (Unicode TR 39, the usual ones). */
    private static final Map<Character, Character> LOOK_ALIKES = pairs(
            "аa еe оo рp сc хx уy іi јj ѕs һh ԁd ԛq ԝw вb нh кk мm тt гr пn ьb ӏl ɡg ɑa ıi łl øo đd ðd ħh ƒf "
                    + "αa βb εe ηn ιi κk μm νv οo ρp τt υu χx γy ωw ϲc ʀr ʙb ɢg ʜh ʟl ɴn ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz");

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

    /** All below are plain. */
    private static final char FIRST_LOOK_ALIKE = 0x80;

    private static final Map<Character, Character> FIGURES = pairs("0o 1i 3e 4a 5s 7t @a $s !i |l");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{M}]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");

    /** In a word, or the last letter of one; an exclamation mark behind it is none. */
    private static final Pattern FIGURE =
            Pattern.compile("[0134578](?<=\\p{L}.)(?=\\p{L}|$|[^\\p{L}\\p{N}])|[@$!|](?<=\\p{L}.)(?=\\p{L})");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private DisguisedText() {}

    /** The words of a text. */
    static List<String> words(String text) {
        String plain = APOSTROPHES.matcher(visible(text)).replaceAll("");
        String read = FIGURE.matcher(letters(plain))
                .replaceAll(figure ->
                        String.valueOf(FIGURES.getOrDefault(figure.group().charAt(0), ' ')));
        return joined(BETWEEN.split(read));
    }

    private static String visible(String text) {
        return NOT_ASCII.matcher(text).find()
                ? HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                : text;
    }

    /** In small letters that are ours, a space where {@code camelCase} has none, and each consonant once. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char seen = text.charAt(i);
            boolean camel = Character.isUpperCase(seen)
                    && i > 0
                    && Character.isLowerCase(text.charAt(i - 1))
                    && i + 1 < text.length()
                    && Character.isLowerCase(text.charAt(i + 1));
            if (camel) {
                letters.append(' ');
            }
            char small = Character.toLowerCase(seen);
            char read = small < FIRST_LOOK_ALIKE ? small : LOOK_ALIKES.getOrDefault(small, small);
            boolean again = !letters.isEmpty() && letters.charAt(letters.length() - 1) == read;
            if (!again || CONSONANTS.indexOf(read) < 0) {
                letters.append(read);
            }
        }
        return letters.toString();
    }

    /** "r e f u g e" is one word, and so is "D.V.". */
    private static List<String> joined(String[] words) {
        List<String> joined = new ArrayList<>();
        StringBuilder single = new StringBuilder();
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                single.append(word);
                continue;
            }
            flush(single, joined);
            joined.add(word);
        }
        flush(single, joined);
        return joined;
    }

    private static void flush(StringBuilder single, List<String> joined) {
        if (!single.isEmpty()) {
            joined.add(single.toString());
            single.setLength(0);
        }
    }

    private static Map<Character, Character> pairs(String table) {
        return Stream.of(table.split(" "))
                .filter(pair -> pair.length() == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.charAt(1), (a, b) -> a));
    }
}
