package vn.lantoa.markup;

/** A set of bits for each of some hundreds of words, which are identified by their number; see {@link Words}. */
public final class WordBits {

    private static final int SLOTS = 2_048;

    private static final int FILTER = 1 << 14;

    private final int[] words = new int[SLOTS];
    private final int[] bits = new int[SLOTS];
    /** Nearly all words that are looked up have no bits, which this filter tells at once. */
    private final long[] filter = new long[FILTER / Long.SIZE];

    private int count;

    /** Sets further bits of a word, whose number is not 0. */
    public void add(int word, int more) {
        int slot = slot(word);
        if (words[slot] == 0 && ++count > SLOTS / 2) {
            throw new IllegalStateException("more than " + SLOTS / 2 + " words");
        }
        words[slot] = word;
        filter[(word & (FILTER - 1)) >> 6] |= 1L << word;
        bits[slot] |= more;
    }

    /** The bits of a word; 0 where it is not known. */
    public int of(int word) {
        boolean known = ((filter[(word & (FILTER - 1)) >> 6] >>> word) & 1) != 0;
        return known ? bits[slot(word)] : 0;
    }

    private int slot(int word) {
        int slot = (word ^ (word >>> 12)) & (SLOTS - 1);
        while (words[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }
}
