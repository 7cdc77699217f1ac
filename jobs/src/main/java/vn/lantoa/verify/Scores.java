package vn.lantoa.verify;

import java.util.Arrays;
import java.util.List;

/**
 * How much an article shares with each task, summed up for one article after the other. Tens of thousands of sums are added
 * to for an article, so that nothing here is done twice, and nothing is asked of a task that cannot be among the best.
 */
final class Scores {

    /** So that a task of two words is not the best candidate because it has both. */
    private static final double SMALL = 20;
    /** Sums of the same numbers in another order differ a little. */
    private static final double ROUNDING = 1 - 1e-9;

    private final double[] scores;
    private int[] touched = new int[1024];
    private int count;

    /**
     * @param size how many tasks there are
     */
    Scores(int size) {
        this.scores = new double[size];
    }

    /** Adds the weight to the score of every task of the entry. */
    void add(Postings tasks, int entry, double weight) {
        int from = tasks.from(entry);
        int to = tasks.to(entry);
        if (count + to - from > touched.length) {
            touched = Arrays.copyOf(touched, Math.max(touched.length * 2, count + to - from));
        }
        int[] seen = touched;
        int size = count;
        for (int at = from; at < to; at++) {
            int number = tasks.number(at);
            double before = scores[number];
            scores[number] = before + weight;
            // noted each time, kept the first time: a branch would be guessed wrongly half of the time
            seen[size] = number;
            size += before == 0 ? 1 : 0;
        }
        count = size;
    }

    /**
     * The tasks that fit best, the best first, and begins anew.
     *
     * @param totals for each task what it would have if it shared everything
     */
    List<Integer> best(double[] totals, int most) {
        Best best = new Best(most);
        double least = 0;
        for (int i = 0; i < count; i++) {
            int number = touched[i];
            double score = scores[number];
            scores[number] = 0;
            if (score >= least && best.offer(number, score * score / (totals[number] + SMALL))) {
                least = leastScore(best.least());
            }
        }
        count = 0;
        return best.numbers();
    }

    /** The score of a task that fits so well although it shares everything it has: with less, none does. */
    private static double leastScore(double fit) {
        return (fit + Math.sqrt(fit * (fit + 4 * SMALL))) / 2 * ROUNDING;
    }
}
