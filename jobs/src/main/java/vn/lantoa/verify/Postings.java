package vn.lantoa.verify;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** For each hash the numbers filed under it, in their order; compact enough for millions, and found in one or two steps. */
final class Postings {

    private final long[] hashes;
    private final int[] ends;
    private final int[] numbers;
    /** Where the hashes begin whose first bits are the index; hashes are spread evenly, so that few share them. */
    private final int[] beginnings;

    private final int shift;

    private Postings(long[] hashes, int[] ends, int[] numbers) {
        this.hashes = hashes;
        this.ends = ends;
        this.numbers = numbers;
        int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(2, hashes.length)));
        this.shift = Long.SIZE - bits;
        this.beginnings = new int[(1 << bits) + 1];
        for (long hash : hashes) {
            beginnings[bucket(hash) + 1]++;
        }
        for (int i = 1; i < beginnings.length; i++) {
            beginnings[i] += beginnings[i - 1];
        }
    }

    /** All hashes, sorted. */
    long[] hashes() {
        return hashes;
    }

    /** The entry of a hash; below zero where there is none. */
    int find(long hash) {
        int bucket = bucket(hash);
        for (int entry = beginnings[bucket]; entry < beginnings[bucket + 1]; entry++) {
            if (hashes[entry] == hash) {
                return entry;
            }
        }
        return -1;
    }

    /** How many numbers are filed under the hash. */
    int count(long hash) {
        int at = find(hash);
        return at < 0 ? 0 : countAt(at);
    }

    /** How many numbers an entry has. */
    int countAt(int entry) {
        return ends[entry] - from(entry);
    }

    /** Where the numbers of an entry begin; see {@link #number}. */
    int from(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** Where they end. */
    int to(int entry) {
        return ends[entry];
    }

    /** The number that stands there. */
    int number(int at) {
        return numbers[at];
    }

    /** The same with only some of the hashes. */
    Postings only(LongPredicate kept) {
        long[] keys = new long[hashes.length];
        int[] last = new int[hashes.length];
        int[] filed = new int[numbers.length];
        int count = 0;
        int size = 0;
        for (int entry = 0; entry < hashes.length; entry++) {
            if (kept.test(hashes[entry])) {
                System.arraycopy(numbers, from(entry), filed, size, countAt(entry));
                size += countAt(entry);
                keys[count] = hashes[entry];
                last[count++] = size;
            }
        }
        return new Postings(Arrays.copyOf(keys, count), Arrays.copyOf(last, count), Arrays.copyOf(filed, size));
    }

    /** In the order of the hashes, which is that of numbers with a sign. */
    private int bucket(long hash) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
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
