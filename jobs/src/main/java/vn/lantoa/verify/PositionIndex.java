package vn.lantoa.verify;

import java.util.Arrays;

/** Where in one text the terms and pairs stand, by their hashes; made once for each article, so made quickly. */
final class PositionIndex {

    private final int mask;
    private final long[] hashes;
    /** Last place of the hash in the slot, plus one; 0 where the slot is empty. */
    private final int[] last;
    /** For each entry the earlier one of the same hash, plus one. */
    private final int[] earlier;

    private final int[] places;
    private int entries;
    private int slots;

    /**
     * @param most how many places at most are noted
     */
    PositionIndex(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        this.mask = size - 1;
        this.hashes = new long[size];
        this.last = new int[size];
        this.earlier = new int[most];
        this.places = new int[most];
    }

    void add(long hash, int place) {
        int slot = slot(hash);
        if (last[slot] == 0) {
            slots++;
        }
        hashes[slot] = hash;
        places[entries] = place;
        earlier[entries] = last[slot];
        last[slot] = ++entries;
    }

    /**
     * Where a walk over the places of the hash begins, the last place first: {@link #at} is a place, {@link #before} the
     * next step. A walk costs nothing but its steps, of which an article takes ten thousands.
     *
     * @return 0 where the hash has none, as at the end of a walk
     */
    int last(long hash) {
        return last[slot(hash)];
    }

    int at(int step) {
        return places[step - 1];
    }

    int before(int step) {
        return earlier[step - 1];
    }

    /** All hashes, each once. */
    long[] distinct() {
        long[] distinct = new long[slots];
        int count = 0;
        for (int slot = 0; slot < last.length; slot++) {
            if (last[slot] > 0) {
                distinct[count++] = hashes[slot];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (last[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
