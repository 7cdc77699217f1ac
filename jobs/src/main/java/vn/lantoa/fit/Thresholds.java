package vn.lantoa.fit;

import java.util.stream.IntStream;

/**
 * From which probabilities on an item has a theme, or a person should look.
 *
 * @param yes where F1 is highest, on average with its neighbours, so that no single item decides
 * @param unsure below that, so that few are unsure beside those that have the theme
 */
record Thresholds(double yes, double unsure) {

    private static final double UNSURE_BESIDE_YES = 0.06;
    private static final int HUNDREDTHS = 100;
    private static final int LOWEST = 20;
    private static final int HIGHEST = 70;
    private static final int NEIGHBOURS = 5;

    static Thresholds of(double[] probabilities, boolean[] truth, double[] counts) {
        double[] f1 = IntStream.range(0, HUNDREDTHS)
                .mapToDouble(t -> f1(probabilities, truth, counts, t / (double) HUNDREDTHS))
                .toArray();
        int best = LOWEST;
        double highest = 0;
        for (int t = LOWEST; t <= HIGHEST; t++) {
            double mean = 0;
            for (int near = t - NEIGHBOURS; near <= t + NEIGHBOURS; near++) {
                mean += f1[near] / (2 * NEIGHBOURS + 1);
            }
            if (mean > highest) {
                highest = mean;
                best = t;
            }
        }
        double yes = best / (double) HUNDREDTHS;
        return new Thresholds(yes, unsure(probabilities, counts, yes));
    }

    private static double unsure(double[] probabilities, double[] counts, double yes) {
        long given = IntStream.range(0, probabilities.length)
                .filter(i -> counts[i] > 0 && probabilities[i] >= yes)
                .count();
        double unsure = yes;
        while (unsure > 0.02) {
            double next = unsure - 0.01;
            long between = IntStream.range(0, probabilities.length)
                    .filter(i -> counts[i] > 0 && probabilities[i] >= next && probabilities[i] < yes)
                    .count();
            if (between > UNSURE_BESIDE_YES * given) {
                break;
            }
            unsure = next;
        }
        return Math.round(unsure * HUNDREDTHS) / (double) HUNDREDTHS;
    }

    private static double f1(double[] probabilities, boolean[] truth, double[] counts, double threshold) {
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < probabilities.length; i++) {
            boolean yes = probabilities[i] >= threshold;
            right += yes && truth[i] ? counts[i] : 0;
            wrong += yes != truth[i] ? counts[i] : 0;
        }
        return right == 0 ? 0 : 2 * right / (2 * right + wrong);
    }
}
