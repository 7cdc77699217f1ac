package vn.lantoa.verify;

import java.util.Arrays;
import java.util.List;
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

    private final Postings tasks;
    private final double[] weights;
    private final double[] totals;
    private final ThreadLocal<Scores> scores;

    /**
     * @param words numbers of tasks by the hashes of their words and pairs
     * @param size how many tasks there are
     * @param tells which hashes are worth looking up
     */
    Candidates(Postings words, Idf commonness, int size, LongPredicate tells) {
        this.tasks = words.only(
                hash -> words.count(hash) <= MOST_TASKS && tells.test(hash) && commonness.weight(hash) >= LEAST_WEIGHT);
        this.weights =
                Arrays.stream(tasks.hashes()).mapToDouble(commonness::weight).toArray();
        this.totals = new double[size];
        this.scores = ThreadLocal.withInitial(() -> new Scores(size));
        for (int entry = 0; entry < weights.length; entry++) {
            double weight = weights[entry];
            for (int at = tasks.from(entry); at < tasks.to(entry); at++) {
                totals[tasks.number(at)] += weight;
            }
        }
    }

    /** The numbers of the most likely tasks, the likeliest first. */
    List<Integer> of(TokenizedText reading, int most) {
        Scores sums = scores.get();
        for (int entry : entries(reading)) {
            sums.add(tasks, entry, weights[entry]);
        }
        return sums.best(totals, most);
    }

    /** What the article shares with the registry, the rarest first, as far as it is looked at. */
    private int[] entries(TokenizedText reading) {
        long[] distinct = reading.places.distinct();
        long[] found = new long[distinct.length];
        int count = 0;
        for (long hash : distinct) {
            int entry = tasks.find(hash);
            if (entry >= 0) {
                found[count++] = ((long) tasks.countAt(entry) << 32) | entry;
            }
        }
        Arrays.sort(found, 0, count);
        int[] entries = new int[count];
        long sum = 0;
        int used = 0;
        while (used < count && sum < MOST_ENTRIES) {
            sum += found[used] >> 32;
            entries[used] = (int) found[used];
            used++;
        }
        return Arrays.copyOf(entries, used);
    }
}
