package vn.lantoa.verify;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;

/** For each hash the numbers filed under it, in their order; compact enough for millions. */
final class Postings {

    private final long[] hashes;
    private final int[] ends;
    private final int[] numbers;

    private Postings(long[] hashes, int[] ends, int[] numbers) {
        this.hashes = hashes;
        this.ends = ends;
        this.numbers = numbers;
    }

    /** All hashes, sorted. */
    long[] hashes() {
        return hashes;
    }

    /** The entry of a hash; below zero where there is none. */
    int find(long hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    /** How many numbers are filed under the hash. */
    int count(long hash) {
        int at = find(hash);
        return at < 0 ? 0 : countAt(at);
    }

    /** How many numbers an entry has. */
    int countAt(int entry) {
        return ends[entry] - start(entry);
    }

    /** Shows the numbers of an entry. */
    void each(int entry, IntConsumer look) {
        for (int i = start(entry); i < ends[entry]; i++) {
            look.accept(numbers[i]);
        }
    }

    /** The same with only some of the hashes. */
    Postings only(LongPredicate kept) {
        Builder builder = new Builder();
        for (int i = 0; i < hashes.length; i++) {
            if (kept.test(hashes[i])) {
                long hash = hashes[i];
                each(i, number -> builder.add(hash, number));
            }
        }
        return builder.build();
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
            sort(0, size - 1);
            long[] distinct = new long[size];
            int[] ends = new int[size];
            int[] sorted = new int[size];
            int keys = 0;
            int filed = 0;
            for (int i = 0; i < size; i++) {
                boolean same = keys > 0 && distinct[keys - 1] == hashes[i];
                if (same && sorted[filed - 1] == numbers[i]) {
                    continue;
                }
                if (!same) {
                    distinct[keys++] = hashes[i];
                }
                sorted[filed++] = numbers[i];
                ends[keys - 1] = filed;
            }
            return new Postings(Arrays.copyOf(distinct, keys), Arrays.copyOf(ends, keys), Arrays.copyOf(sorted, filed));
        }

        /** Quicksort of both arrays by hash, then number; hashes are spread evenly, so the middle is a fair pivot. */
        private void sort(int low, int high) {
            while (low < high) {
                long hash = hashes[(low + high) >>> 1];
                int number = numbers[(low + high) >>> 1];
                int left = low;
                int right = high;
                while (left <= right) {
                    while (compare(left, hash, number) < 0) {
                        left++;
                    }
                    while (compare(right, hash, number) > 0) {
                        right--;
                    }
                    if (left <= right) {
                        swap(left++, right--);
                    }
                }
                if (right - low < high - left) {
                    sort(low, right);
                    low = left;
                } else {
                    sort(left, high);
                    high = right;
                }
            }
        }

        private int compare(int at, long hash, int number) {
            int byHash = Long.compare(hashes[at], hash);
            return byHash != 0 ? byHash : Integer.compare(numbers[at], number);
        }

        private void swap(int one, int other) {
            long hash = hashes[one];
            int number = numbers[one];
            hashes[one] = hashes[other];
            numbers[one] = numbers[other];
            hashes[other] = hash;
            numbers[other] = number;
        }
    }
}
