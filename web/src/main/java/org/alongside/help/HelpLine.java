package org.alongside.help;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.danger.Danger;
import org.alongside.danger.Danger.Kind;
import org.alongside.danger.Danger.Nation;
import org.jspecify.annotations.Nullable;

/**
 * One number to ring or to text.
 *
 * @param people whom it is for
 * @param call as one dials it, with its spaces; {@code null} where one cannot ring
 * @param text the number to text, else {@code null}
 * @param send the word to text
 * @param checked the day somebody last checked it; {@code null} where nobody has yet
 */
record HelpLine(
        String name,
        String welshName,
        People people,
        @Nullable String call,
        @Nullable String text,
        String send,
        String note,
        String welshNote,
        @Nullable LocalDate checked) {

    /**
     * Whom a number is for.
     *
     * @param nations in which it answers; empty for all
     * @param kinds of danger; empty for all
     * @param children for nobody but children
     */
    record People(Set<Nation> nations, Set<Kind> kinds, boolean children) {}

    static HelpLine of(NamedCsvRecord row) {
        return new HelpLine(
                row.getField("name"),
                row.getField("name_cy"),
                new People(
                        all(Nation.class, row.getField("nations")),
                        all(Kind.class, row.getField("kinds")),
                        row.getField("who").equals("child")),
                orNull(row.getField("call")),
                orNull(row.getField("text")),
                row.getField("send"),
                row.getField("note"),
                row.getField("note_cy"),
                row.getField("checked").isEmpty() ? null : LocalDate.parse(row.getField("checked")));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, String names) {
        Set<E> all = EnumSet.noneOf(type);
        Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> all.add(Enum.valueOf(type, name)));
        return all;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** Is it one for these people, in their nation? Where nobody can tell the nation, England's are shown. */
    boolean isFor(Danger danger, @Nullable Nation nation) {
        boolean child = danger.young() || danger.kinds().contains(Kind.CHILD);
        return (people.nations.isEmpty() || people.nations.contains(nation == null ? Nation.ENGLAND : nation))
                && (people.kinds.isEmpty() || danger.kinds().stream().anyMatch(people.kinds::contains))
                && (!people.children || child);
    }

    /** A reader of Welsh has the Welsh words. */
    HelpPanel.Line in(boolean welsh) {
        return new HelpPanel.Line(welsh ? welshName : name, call, digits(call), text, send, welsh ? welshNote : note);
    }

    private static @Nullable String digits(@Nullable String number) {
        return number == null ? null : number.replace(" ", "");
    }

    /** Which come first among those that fit: for children, then what was made for this kind of danger, then what is for everybody. */
    static List<HelpLine> inOrder(List<HelpLine> all, Danger danger) {
        return all.stream()
                .sorted(Comparator.comparing((HelpLine line) -> line.rank(danger)))
                .toList();
    }

    private int rank(Danger danger) {
        boolean abuse = danger.kinds().contains(Kind.ABUSE);
        if (people.children || (abuse && people.kinds.equals(EnumSet.of(Kind.ABUSE)))) {
            return 1;
        }
        return "999".equals(call) ? 0 : 2;
    }
}
