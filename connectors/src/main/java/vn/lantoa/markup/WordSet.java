package vn.lantoa.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a short text, to look others up in. */
public final class WordSet {

    private static final int BITS = 1_024;

    private final int[] sorted;

    /** One bit tells most words that are not in the text. */
    private final long[] bits = new long[BITS / Long.SIZE];

    private WordSet(int[] words) {
        sorted = words;
        Arrays.sort(sorted);
        for (int word : sorted) {
            bits[(word & (BITS - 1)) >> 6] |= 1L << word;
        }
    }

    /** At most so many of the first words; none for null. */
    public static WordSet of(@Nullable String text, int most) {
        return new WordSet(text == null ? new int[0] : Words.of(text, most));
    }

    /** Which share of the words is in this text, in relation to the longer of the two, this one by half. */
    public float share(int[] words) {
        if (words.length == 0 || sorted.length == 0) {
            return 0;
        }
        int found = 0;
        for (int word : words) {
            found += contains(word) ? 1 : 0;
        }
        return (float) found / Math.max(words.length, sorted.length / 2);
    }

    private boolean contains(int word) {
        return ((bits[(word & (BITS - 1)) >> 6] >>> word) & 1) != 0 && Arrays.binarySearch(sorted, word) >= 0;
    }
}
