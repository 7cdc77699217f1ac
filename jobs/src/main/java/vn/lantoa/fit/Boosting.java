package vn.lantoa.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Fits decision trees one after the other, each to what those before it still get wrong (gradient boosting on the logistic
 * loss, with weights). What comes out is what {@code vn.lantoa.extract.block.GradientBoostedTrees} reads. The same rows give the same trees.
 */
public final class Boosting {

    private static final int TREES = 200;
    private static final int DEPTH = 5;
    private static final int NODES = (1 << DEPTH) - 1;
    private static final int BINS = 62;
    private static final int WIDTH = 64;
    private static final int ROWS_FOR_BOUNDS = 20_000;
    private static final double RATE = 0.08;
    private static final double FIRMNESS = 4;
    private static final double LEAST_WEIGHT = 0.02;
    private static final double SHARE_OF_FEATURES = 0.5;
    private static final double SHARE_OF_ROWS = 0.7;

    private final float[][] bounds;
    private final byte[][] bins;
    private final double[] truth;
    private final double[] weights;
    private final double[] logOdds;
    private final double[] slopes;
    private final double[] bends;
    private final int[] node;
    private final Random random = new Random(7);

    /** {@code truth} is 0 to 1 for each row. */
    public Boosting(float[][] rows, double[] truth, double[] weights) {
        int count = rows.length;
        this.truth = truth;
        this.weights = weights;
        logOdds = new double[count];
        slopes = new double[count];
        bends = new double[count];
        node = new int[count];
        bounds = new float[rows[0].length][];
        bins = new byte[rows[0].length][count];
        for (int feature = 0; feature < bounds.length; feature++) {
            bounds[feature] = bounds(rows, feature);
            for (int i = 0; i < count; i++) {
                int at = Arrays.binarySearch(bounds[feature], rows[i][feature]);
                bins[feature][i] = (byte) (at < 0 ? -at - 1 : at);
            }
        }
    }

    private static float[] bounds(float[][] rows, int feature) {
        float[] sample = new float[Math.min(rows.length, ROWS_FOR_BOUNDS)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = rows[(int) ((long) i * rows.length / sample.length)][feature];
        }
        Arrays.sort(sample);
        TreeSet<Float> few = new TreeSet<>();
        for (int i = 0; i < sample.length && few.size() <= BINS; i++) {
            few.add(sample[i]);
        }
        if (few.size() > BINS) {
            few.clear();
            for (int bin = 1; bin < BINS; bin++) {
                few.add(sample[(int) ((long) bin * sample.length / BINS)]);
            }
        }
        float[] bounds = new float[few.size()];
        int at = 0;
        for (float bound : few) {
            bounds[at++] = bound;
        }
        return bounds;
    }

    /** One line for each tree. */
    public List<String> fit() {
        List<String> lines = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            lines.add(tree());
        }
        return lines;
    }

    private String tree() {
        int[] rows = new int[truth.length];
        int drawn = 0;
        for (int i = 0; i < truth.length; i++) {
            double probability = 1 / (1 + Math.exp(-logOdds[i]));
            slopes[i] = weights[i] * (probability - truth[i]);
            bends[i] = weights[i] * probability * (1 - probability);
            if (random.nextDouble() < SHARE_OF_ROWS) {
                rows[drawn++] = i;
            }
        }
        rows = Arrays.copyOf(rows, drawn);
        List<Integer> features = new ArrayList<>();
        for (int feature = 0; feature < bounds.length; feature++) {
            features.add(feature);
        }
        Collections.shuffle(features, random);
        features = features.subList(0, (int) (bounds.length * SHARE_OF_FEATURES));
        Arrays.fill(node, 0);
        StringBuilder line = new StringBuilder();
        for (int level = 0; level < DEPTH; level++) {
            split(level, rows, features, line);
        }
        leaves(rows, line);
        return line.toString();
    }

    private void split(int level, int[] rows, List<Integer> features, StringBuilder line) {
        int first = (1 << level) - 1;
        Split[] best = new Split[1 << level];
        Arrays.setAll(best, i -> new Split());
        for (int i : rows) {
            best[node[i] - first].add(slopes[i], bends[i]);
        }
        for (int feature : features) {
            double[] sums = new double[best.length * WIDTH * 2];
            byte[] bin = bins[feature];
            for (int i : rows) {
                int at = ((node[i] - first) * WIDTH + bin[i]) * 2;
                sums[at] += slopes[i];
                sums[at + 1] += bends[i];
            }
            for (int i = 0; i < best.length; i++) {
                best[i].consider(feature, sums, i * WIDTH * 2, bounds[feature].length);
            }
        }
        for (Split split : best) {
            line.append(Math.max(0, split.feature)).append(':');
            line.append(split.feature < 0 ? Float.POSITIVE_INFINITY : bounds[split.feature][split.bin])
                    .append(' ');
        }
        for (int i = 0; i < node.length; i++) {
            Split split = best[node[i] - first];
            boolean left = split.feature < 0 || bins[split.feature][i] <= split.bin;
            node[i] = 2 * node[i] + (left ? 1 : 2);
        }
    }

    private void leaves(int[] rows, StringBuilder line) {
        double[] slope = new double[NODES + 1];
        double[] bend = new double[NODES + 1];
        for (int i : rows) {
            slope[node[i] - NODES] += slopes[i];
            bend[node[i] - NODES] += bends[i];
        }
        float[] values = new float[NODES + 1];
        line.append('|');
        for (int leaf = 0; leaf <= NODES; leaf++) {
            values[leaf] = Math.round(-RATE * slope[leaf] / (bend[leaf] + FIRMNESS) * 1e5) / 1e5f;
            line.append(' ').append(values[leaf]);
        }
        for (int i = 0; i < node.length; i++) {
            logOdds[i] += values[node[i] - NODES];
        }
    }

    /** The best split of the rows of a node; feature -1 where no split helps. */
    private static final class Split {

        private int feature = -1;
        private int bin;
        private double gain = 1e-9;
        private double slope;
        private double bend;

        void add(double slopes, double bends) {
            slope += slopes;
            bend += bends;
        }

        void consider(int candidate, double[] sums, int from, int bounds) {
            double left = 0;
            double leftBend = 0;
            double whole = slope * slope / (bend + FIRMNESS);
            for (int i = 0; i < bounds; i++) {
                left += sums[from + 2 * i];
                leftBend += sums[from + 2 * i + 1];
                double right = slope - left;
                double rightBend = bend - leftBend;
                if (leftBend < LEAST_WEIGHT || rightBend < LEAST_WEIGHT) {
                    continue;
                }
                double parted = left * left / (leftBend + FIRMNESS) + right * right / (rightBend + FIRMNESS) - whole;
                if (parted > gain) {
                    gain = parted;
                    feature = candidate;
                    bin = i;
                }
            }
        }
    }
}
