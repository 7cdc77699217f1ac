package vn.lantoa.fit;

import java.util.Arrays;

/**
 * A line through log-odds that makes their probabilities right: Platt's scaling, with his targets, by Newton's steps.
 *
 * @param slope what log-odds are multiplied by
 * @param intercept what is added to them
 */
record Calibration(double slope, double intercept) {

    private static final int STEPS = 50;
    private static final double SHORTEST = 1e-6;
    private static final double RIDGE = 1e-6;

    /**
     * @param logOdds by item
     * @param truth whether the item has the theme
     * @param counts how often each item counts
     * @throws IllegalArgumentException where the log-odds say nothing about the truth
     */
    static Calibration of(double[] logOdds, boolean[] truth, double[] counts) {
        double[] targets = targets(truth, counts);
        double a = 1;
        double b = 0;
        double loss = loss(logOdds, targets, counts, a, b);
        for (int step = 0; step < STEPS; step++) {
            double[] move = newton(logOdds, targets, counts, a, b);
            double length = 1;
            double next = loss(logOdds, targets, counts, a - move[0], b - move[1]);
            while (next > loss && length > SHORTEST) {
                length /= 2;
                next = loss(logOdds, targets, counts, a - length * move[0], b - length * move[1]);
            }
            if (next > loss) {
                break;
            }
            a -= length * move[0];
            b -= length * move[1];
            loss = next;
        }
        if (!(a > 0) || !Double.isFinite(b)) {
            throw new IllegalArgumentException(
                    "nothing was learnt: what it says of unseen items is no better than chance");
        }
        return new Calibration(a, b);
    }

    /** A little inside 0 and 1, so that items which are all told apart do not ask for certainty. */
    private static double[] targets(boolean[] truth, double[] counts) {
        double yes = 0;
        double no = 0;
        for (int i = 0; i < truth.length; i++) {
            yes += truth[i] ? counts[i] : 0;
            no += truth[i] ? 0 : counts[i];
        }
        double[] targets = new double[truth.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = truth[i] ? (yes + 1) / (yes + 2) : 1 / (no + 2);
        }
        return targets;
    }

    private static double[] newton(double[] logOdds, double[] targets, double[] counts, double a, double b) {
        double ga = 0;
        double gb = 0;
        double haa = RIDGE;
        double hab = 0;
        double hbb = RIDGE;
        for (int i = 0; i < logOdds.length; i++) {
            double p = probability(a * logOdds[i] + b);
            double error = counts[i] * (p - targets[i]);
            double curve = counts[i] * p * (1 - p);
            ga += error * logOdds[i];
            gb += error;
            haa += curve * logOdds[i] * logOdds[i];
            hab += curve * logOdds[i];
            hbb += curve;
        }
        double determinant = haa * hbb - hab * hab;
        return new double[] {(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant};
    }

    private static double loss(double[] logOdds, double[] targets, double[] counts, double a, double b) {
        double loss = 0;
        for (int i = 0; i < logOdds.length; i++) {
            double z = a * logOdds[i] + b;
            loss += counts[i] * (Math.max(z, 0) - targets[i] * z + Math.log1p(Math.exp(-Math.abs(z))));
        }
        return loss;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    double[] logOdds(double[] logOdds) {
        return Arrays.stream(logOdds).map(z -> slope * z + intercept).toArray();
    }

    double[] probabilities(double[] logOdds) {
        return Arrays.stream(logOdds(logOdds)).map(Calibration::probability).toArray();
    }
}
