package vn.lantoa.markup;

import java.util.Arrays;

/** Words of a text as numbers, in order: quick to compare, without regard to case and punctuation. */
public final class Words {

    private static final int LONGEST = 1_000_000;

    private Words() {}

    /** At most so many of the first words. */
    public static int[] of(String text, int most) {
        int[] words = new int[Math.min(most, 16)];
        int count = 0;
        int hash = 0;
        char[] chars = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toCharArray();
        for (int i = 0; i <= chars.length && count < most; i++) {
            char c = i < chars.length ? chars[i] : ' ';
            if (c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || c == '©') {
                hash = hash * 31 + lower(c) + 1;
            } else if (hash != 0) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, count * 2);
                }
                words[count++] = hash;
                hash = 0;
            }
        }
        return count == words.length ? words : Arrays.copyOf(words, count);
    }

    private static boolean isAsciiWord(char c) {
        return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');
    }

    private static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }

    /** Every four words in a row, as sorted numbers; those of a shorter text as one. */
    public static long[] fours(int[] words) {
        long[] fours = new long[Math.max(Math.min(words.length, 1), words.length - 3)];
        for (int i = 0; i < fours.length; i++) {
            fours[i] = four(words, i);
        }
        Arrays.sort(fours);
        return fours;
    }

    /** Which share of a text's fours is among the sorted ones. */
    public static double share(int[] words, long[] sorted) {
        int all = Math.max(1, words.length - 3);
        int found = 0;
        for (int i = 0; i < all; i++) {
            found += Arrays.binarySearch(sorted, four(words, i)) >= 0 ? 1 : 0;
        }
        return (double) found / all;
    }

    private static long four(int[] words, int from) {
        long four = 1;
        for (int i = from; i < Math.min(from + 4, words.length); i++) {
            four = four * 1_000_003 + words[i];
        }
        return four;
    }
}
