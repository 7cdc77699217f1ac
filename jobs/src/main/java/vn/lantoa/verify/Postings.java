package vn.lantoa.verify;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** For each hash the numbers filed under it, in their order; compact enough for millions. */
final class Postings {

    private static final int[] NONE = {};

    private final long[] hashes;
    private final int[] ends;
    private final int[] numbers;

    private Postings(long[] hashes, int[] ends, int[] numbers) {
        this.hashes = hashes;
        this.ends = ends;
        this.numbers = numbers;
    }

    /** The numbers filed under the hash. */
    int[] of(long hash) {
        int at = Arrays.binarySearch(hashes, hash);
        return at < 0 ? NONE : Arrays.copyOfRange(numbers, start(at), ends[at]);
    }

    boolean has(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** How many numbers are filed under the hash. */
    int count(long hash) {
        int at = Arrays.binarySearch(hashes, hash);
        return at < 0 ? 0 : ends[at] - start(at);
    }

    /** All hashes, sorted. */
    long[] hashes() {
        return hashes;
    }

    /** Shows every hash with its numbers. */
    void each(BiConsumer<Long, int[]> look) {
        for (int i = 0; i < hashes.length; i++) {
            look.accept(hashes[i], Arrays.copyOfRange(numbers, start(i), ends[i]));
        }
    }

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** Collects what is to be filed; a number filed twice under one hash counts once. */
    static final class Builder {

        private long[] hashes = new long[1024];
        private int[] numbers = new int[1024];
        private int size;

        void add(long hash, int number) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            hashes[size] = hash;
            numbers[size++] = number;
        }

        Postings build() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> {
                int byHash = Long.compare(hashes[a], hashes[b]);
                return byHash != 0 ? byHash : Integer.compare(numbers[a], numbers[b]);
            });
            long[] distinct = new long[size];
            int[] ends = new int[size];
            int[] sorted = new int[size];
            int keys = 0;
            int filed = 0;
            for (int i = 0; i < size; i++) {
                long hash = hashes[order[i]];
                int number = numbers[order[i]];
                boolean same = keys > 0 && distinct[keys - 1] == hash;
                if (same && sorted[filed - 1] == number) {
                    continue;
                }
                if (!same) {
                    distinct[keys++] = hash;
                }
                sorted[filed++] = number;
                ends[keys - 1] = filed;
            }
            return new Postings(Arrays.copyOf(distinct, keys), Arrays.copyOf(ends, keys), Arrays.copyOf(sorted, filed));
        }
    }
}
