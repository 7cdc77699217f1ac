package vn.lantoa.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The 95 % interval of a figure over items, by the percentiles of what it is over items drawn from them with replacement (B. Efron,
 * Bootstrap Methods, Annals of Statistics 1979). The same items give the same interval.
 */
record Bootstrap(double low, double high) {

    private static final int SAMPLES = 1_000;
    private static final long SEED = 57;

    /**
     * @param items how many there are
     * @param figure of the items at some places, which may stand there several times
     */
    static Bootstrap of(int items, ToDoubleFunction<int[]> figure) {
        Random random = new Random(SEED);
        double[] figures = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] drawn = new int[items];
            Arrays.setAll(drawn, i -> random.nextInt(items));
            figures[sample] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(figures);
        return new Bootstrap(figures[(int) (0.025 * SAMPLES)], figures[(int) (0.975 * SAMPLES) - 1]);
    }

    /** The places of all items, each once. */
    static int[] all(int items) {
        int[] all = new int[items];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
