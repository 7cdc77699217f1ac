package vn.lantoa.verify;

import java.util.Arrays;
import java.util.List;

/** Which tasks of a registry an article may be about, found by the words they share; without looking at every task. */
final class Candidates {

    /** Words of more tasks than this tell nothing about which of them is meant. */
    private static final int MOST_TASKS = 2_000;

    private static final double LEAST_WEIGHT = 3;

    private final Postings tasks;
    private final Commonness commonness;
    private final double[] totals;
    private final ThreadLocal<double[]> scores;

    /**
     * @param tasks numbers of tasks by the hashes of their terms and pairs
     * @param size how many tasks there are
     */
    Candidates(Postings tasks, Commonness commonness, int size) {
        this.tasks = tasks;
        this.commonness = commonness;
        this.totals = new double[size];
        this.scores = ThreadLocal.withInitial(() -> new double[size]);
        tasks.each((hash, numbers) -> {
            double weight = weight(hash, numbers.length);
            for (int number : numbers) {
                totals[number] += weight;
            }
        });
    }

    /** The numbers of the most likely tasks, the likeliest first. */
    List<Integer> of(Reading reading, int most) {
        double[] score = scores.get();
        int[] touched = new int[1024];
        int count = 0;
        for (long hash : reading.places.hashes()) {
            int[] numbers = tasks.of(hash);
            double weight = numbers.length == 0 ? 0 : weight(hash, numbers.length);
            if (weight > 0) {
                for (int number : numbers) {
                    if (score[number] == 0) {
                        touched = count == touched.length ? Arrays.copyOf(touched, count * 2) : touched;
                        touched[count++] = number;
                    }
                    score[number] += weight;
                }
            }
        }
        List<Integer> best = Arrays.stream(touched, 0, count)
                .boxed()
                .sorted((a, b) -> Double.compare(fit(score, b), fit(score, a)))
                .limit(most)
                .toList();
        for (int i = 0; i < count; i++) {
            score[touched[i]] = 0;
        }
        return best;
    }

    private double fit(double[] score, int number) {
        return score[number] * score[number] / (totals[number] + 20);
    }

    private double weight(long hash, int count) {
        double weight = count > MOST_TASKS ? 0 : commonness.weight(hash);
        return weight < LEAST_WEIGHT ? 0 : weight;
    }
}
