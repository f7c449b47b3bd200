package org.alongside.place;

/** How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped (Damerau and Levenshtein). */
public final class EditDistance {

    private EditDistance() {}

    /** @return the number, or {@code most + 1} for any number above {@code most} */
    public static int between(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }

    /** Does a word begin with these letters, but for one slip at most? */
    public static boolean beginsButForOne(String word, String letters) {
        int same = 0;
        while (same < Math.min(word.length(), letters.length()) && word.charAt(same) == letters.charAt(same)) {
            same++;
        }
        boolean swapped = same + 1 < Math.min(word.length(), letters.length())
                && word.charAt(same) == letters.charAt(same + 1)
                && word.charAt(same + 1) == letters.charAt(same)
                && goesOn(word, same + 2, letters, same + 2);
        return same == letters.length()
                || goesOn(word, same + 1, letters, same + 1)
                || goesOn(word, same, letters, same + 1)
                || goesOn(word, same + 1, letters, same)
                || swapped;
    }

    private static boolean goesOn(String word, int at, String letters, int from) {
        return word.regionMatches(at, letters, from, letters.length() - from);
    }
}
