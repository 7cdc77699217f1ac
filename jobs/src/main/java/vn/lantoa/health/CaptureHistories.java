package vn.lantoa.health;

import java.util.Arrays;

/**
 * How many items were found by which lists: the data of capture-recapture. A history is a set of lists as bits: bit 0 is
 * the first list.
 */
final class CaptureHistories {

    private final int lists;
    private final long[] counts;

    CaptureHistories(int lists) {
        this.lists = lists;
        this.counts = new long[1 << lists];
    }

    /** One more item with the history; one that no list found cannot be known of. */
    void add(int history) {
        add(history, 1);
    }

    void add(int history, long items) {
        if (history <= 0 || history >= counts.length) {
            throw new IllegalArgumentException("no history of " + lists + " lists: " + history);
        }
        counts[history] += items;
    }

    int lists() {
        return lists;
    }

    long count(int history) {
        return counts[history];
    }

    /** How many different items were found. */
    long seen() {
        return Arrays.stream(counts).sum();
    }

    /** How many items a list found. */
    long of(int list) {
        long sum = 0;
        for (int history = 1; history < counts.length; history++) {
            if ((history & (1 << list)) != 0) {
                sum += counts[history];
            }
        }
        return sum;
    }

    /** How many items two lists at least found: what an estimate can rest on. */
    long recaptured() {
        long sum = 0;
        for (int history = 1; history < counts.length; history++) {
            if (Integer.bitCount(history) > 1) {
                sum += counts[history];
            }
        }
        return sum;
    }
}
