package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/**
 * Which tasks of a registry an article may be about, found by the rare words and pairs of words they share; without
 * looking at every task.
 */
final class Candidates {

    /** Words of more tasks than this tell nothing about which of them is meant. */
    private static final int MOST_TASKS = 2_000;
    /** The rarest words come first; after so many entries the common ones are left out. */
    private static final int MOST_ENTRIES = 40_000;

    private static final double LEAST_WEIGHT = 3;
    /** So that a task of two words is not the best candidate because it has both. */
    private static final double SMALL = 20;

    private final Postings tasks;
    private final double[] weights;
    private final double[] totals;
    private final ThreadLocal<double[]> scores;

    /**
     * @param words numbers of tasks by the hashes of their words and pairs
     * @param size how many tasks there are
     * @param tells which hashes are worth looking up
     */
    Candidates(Postings words, Commonness commonness, int size, LongPredicate tells) {
        this.tasks = words.only(
                hash -> words.count(hash) <= MOST_TASKS && tells.test(hash) && commonness.weight(hash) >= LEAST_WEIGHT);
        this.weights =
                Arrays.stream(tasks.hashes()).mapToDouble(commonness::weight).toArray();
        this.totals = new double[size];
        this.scores = ThreadLocal.withInitial(() -> new double[size]);
        for (int entry = 0; entry < weights.length; entry++) {
            double weight = weights[entry];
            tasks.each(entry, number -> totals[number] += weight);
        }
    }

    /** The numbers of the most likely tasks, the likeliest first. */
    List<Integer> of(Reading reading, int most) {
        double[] score = scores.get();
        Touched touched = new Touched();
        for (int entry : entries(reading)) {
            double weight = weights[entry];
            tasks.each(entry, number -> {
                if (score[number] == 0) {
                    touched.add(number);
                }
                score[number] += weight;
            });
        }
        List<Integer> best = best(score, touched, most);
        for (int i = 0; i < touched.count; i++) {
            score[touched.numbers[i]] = 0;
        }
        return best;
    }

    /** What the article shares with the registry, the rarest first, as far as it is looked at. */
    private int[] entries(Reading reading) {
        long[] found = Arrays.stream(reading.places.distinct())
                .mapToInt(tasks::find)
                .filter(entry -> entry >= 0)
                .mapToLong(entry -> ((long) tasks.countAt(entry) << 32) | entry)
                .sorted()
                .toArray();
        long sum = 0;
        int used = 0;
        while (used < found.length && sum < MOST_ENTRIES) {
            sum += found[used++] >> 32;
        }
        return Arrays.stream(found, 0, used).mapToInt(each -> (int) each).toArray();
    }

    private List<Integer> best(double[] score, Touched touched, int most) {
        Comparator<Integer> byFit = Comparator.comparingDouble(number -> fit(score, number));
        PriorityQueue<Integer> best = new PriorityQueue<>(most + 1, byFit);
        double least = 0;
        for (int i = 0; i < touched.count; i++) {
            int number = touched.numbers[i];
            if (best.size() < most || fit(score, number) > least) {
                best.add(number);
                if (best.size() > most) {
                    best.poll();
                }
                least = fit(score, best.element());
            }
        }
        List<Integer> sorted = new ArrayList<>(best);
        sorted.sort(Collections.reverseOrder(byFit));
        return sorted;
    }

    private double fit(double[] score, int number) {
        return score[number] * score[number] / (totals[number] + SMALL);
    }

    private static final class Touched {

        private int[] numbers = new int[1024];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }
    }
}
