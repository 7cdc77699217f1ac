package vn.lantoa.fit;

import java.util.Arrays;

/**
 * A line through log-odds that makes their probabilities right: Platt's scaling, by Newton's steps.
 *
 * @param slope what log-odds are multiplied by
 * @param intercept what is added to them
 */
record Calibration(double slope, double intercept) {

    private static final int STEPS = 50;

    /**
     * @param logOdds by item
     * @param truth whether the item has the theme
     * @param counts how often each item counts
     */
    static Calibration of(double[] logOdds, boolean[] truth, double[] counts) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-6;
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < logOdds.length; i++) {
                double p = 1 / (1 + Math.exp(-(a * logOdds[i] + b)));
                double error = counts[i] * (p - (truth[i] ? 1 : 0));
                double curve = counts[i] * p * (1 - p);
                ga += error * logOdds[i];
                gb += error;
                haa += curve * logOdds[i] * logOdds[i];
                hab += curve * logOdds[i];
                hbb += curve;
            }
            double determinant = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / determinant;
            b -= (haa * gb - hab * ga) / determinant;
        }
        return new Calibration(a, b);
    }

    double[] probabilities(double[] logOdds) {
        return Arrays.stream(logOdds)
                .map(z -> 1 / (1 + Math.exp(-(slope * z + intercept))))
                .toArray();
    }
}
