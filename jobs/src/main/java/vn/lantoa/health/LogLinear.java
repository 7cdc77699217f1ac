package vn.lantoa.health;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Log-linear models of capture histories (Fienberg): the expected number of items with a history is a product of an effect
 * of each list and, for three lists or more, of pairs of lists that depend on each other. The cell of the items that no
 * list found follows.
 *
 * <p>Which pairs depend is not known: all models are fitted and averaged by their Akaike weights (Burnham and Anderson), on
 * the logarithm of the unseen, so that the interval carries the doubt about the model. With two lists there is one model,
 * and the interval is close to the transformed logit interval of Sadinle (2009).
 */
final class LogLinear {

    /** Of the normal distribution: an interval of 95 %. */
    private static final double WIDTH = 1.959964;

    private static final double TAIL = 0.025;
    private static final int MOST_STEPS = 60;
    private static final double ENOUGH = 1e-9;

    /** How many items no list found, with the bounds of the 95 % interval. */
    record Unseen(double estimate, double low, double high) {}

    private record Fit(double logUnseen, double variance, double akaike) {}

    private LogLinear() {}

    /** Null where no model can be fitted. */
    static @Nullable Unseen unseen(CaptureHistories histories) {
        int lists = histories.lists();
        List<int[]> pairs = new ArrayList<>();
        for (int first = 0; first < lists; first++) {
            for (int second = first + 1; second < lists; second++) {
                pairs.add(new int[] {first, second});
            }
        }
        int models = lists == 2 ? 1 : 1 << pairs.size();
        List<Fit> fits = new ArrayList<>();
        for (int model = 0; model < models; model++) {
            Fit fit = fit(histories, pairs, model);
            if (fit != null) {
                fits.add(fit);
            }
        }
        return fits.isEmpty() ? null : average(fits);
    }

    private static Unseen average(List<Fit> fits) {
        double best = fits.stream().mapToDouble(Fit::akaike).min().orElseThrow();
        double weights = 0;
        double mean = 0;
        for (Fit fit : fits) {
            double weight = Math.exp((best - fit.akaike()) / 2);
            weights += weight;
            mean += weight * fit.logUnseen();
        }
        mean /= weights;
        double deviation = 0;
        for (Fit fit : fits) {
            double weight = Math.exp((best - fit.akaike()) / 2) / weights;
            double off = fit.logUnseen() - mean;
            deviation += weight * Math.sqrt(fit.variance() + off * off);
        }
        return around(Math.exp(mean), Math.exp(mean - WIDTH * deviation), Math.exp(mean + WIDTH * deviation));
    }

    /**
     * The interval of the number itself out of that of its expectation: the number varies about its expectation like any
     * count, and the two distances add up by their squares (Zou and Donner).
     */
    private static Unseen around(double expected, double low, double high) {
        double below = expected - Counts.quantile(expected, 1, TAIL);
        double above = Counts.quantile(expected, 1, 1 - TAIL) - expected;
        return new Unseen(
                expected,
                Math.max(0, Math.floor(expected - Math.hypot(expected - low, below))),
                Math.ceil(expected + Math.hypot(high - expected, above)));
    }

    /** Poisson regression by iterated least squares. */
    private static @Nullable Fit fit(CaptureHistories histories, List<int[]> pairs, int model) {
        int lists = histories.lists();
        int cells = (1 << lists) - 1;
        // Evans and Bonett: keeps empty cells from making the estimate infinite
        double more = 1.0 / (1 << (lists - 1));
        double[] found = new double[cells];
        double[][] design = new double[cells][];
        for (int cell = 0; cell < cells; cell++) {
            found[cell] = histories.count(cell + 1) + more;
            design[cell] = row(cell + 1, lists, pairs, model);
        }
        double[] expected = found.clone();
        double[] effects = {};
        double variance = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] before = effects;
            double[][] covariance = inverse(information(design, expected));
            if (covariance == null) {
                return null;
            }
            variance = covariance[0][0];
            effects = times(covariance, score(design, expected, found));
            for (int cell = 0; cell < cells; cell++) {
                expected[cell] = Math.exp(dot(design[cell], effects));
                if (!Double.isFinite(expected[cell]) || expected[cell] <= 0) {
                    return null;
                }
            }
            if (step > 0 && distance(before, effects) < ENOUGH) {
                break;
            }
        }
        double likelihood = 0;
        for (int cell = 0; cell < cells; cell++) {
            likelihood += found[cell] * Math.log(expected[cell]) - expected[cell];
        }
        return new Fit(effects[0], variance, 2.0 * (effects.length - likelihood));
    }

    /** The effects that a history has: always the first, one for each list, one for each pair of the model. */
    private static double[] row(int history, int lists, List<int[]> pairs, int model) {
        double[] row = new double[1 + lists + Integer.bitCount(model)];
        row[0] = 1;
        for (int list = 0; list < lists; list++) {
            row[1 + list] = history >> list & 1;
        }
        int at = 1 + lists;
        for (int pair = 0; pair < pairs.size(); pair++) {
            if ((model >> pair & 1) == 1) {
                row[at++] = (history >> pairs.get(pair)[0] & 1) * (history >> pairs.get(pair)[1] & 1);
            }
        }
        return row;
    }

    private static double[][] information(double[][] design, double[] weights) {
        int size = design[0].length;
        double[][] sum = new double[size][size];
        for (int cell = 0; cell < design.length; cell++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum[i][j] += weights[cell] * design[cell][i] * design[cell][j];
                }
            }
        }
        return sum;
    }

    private static double[] score(double[][] design, double[] expected, double[] found) {
        double[] sum = new double[design[0].length];
        for (int cell = 0; cell < design.length; cell++) {
            double working = expected[cell] * Math.log(expected[cell]) + found[cell] - expected[cell];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += design[cell][i] * working;
            }
        }
        return sum;
    }

    /** By Gauss and Jordan with pivots; null where there is none. */
    private static double @Nullable [][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] work = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, size);
            work[i][size + i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(work[i][column]) > Math.abs(work[pivot][column]) ? i : pivot;
            }
            if (Math.abs(work[pivot][column]) < 1e-12) {
                return null;
            }
            double[] swapped = work[pivot];
            work[pivot] = work[column];
            work[column] = swapped;
            double by = swapped[column];
            for (int j = 0; j < 2 * size; j++) {
                swapped[j] /= by;
            }
            for (int i = 0; i < size; i++) {
                double factor = work[i][column];
                for (int j = 0; i != column && j < 2 * size; j++) {
                    work[i][j] -= factor * swapped[j];
                }
            }
        }
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(work[i], size, inverse[i], 0, size);
        }
        return inverse;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double distance(double[] one, double[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }
}
