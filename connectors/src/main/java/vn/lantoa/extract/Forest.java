package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Decision trees whose leaves add up to log-odds. Every tree is complete: node {@code n} asks whether a feature is at most a
 * bound, and goes on at {@code 2n + 1} where it is and at {@code 2n + 2} where it is not.
 */
public final class Forest {

    /** Decisions that stay open are looked at again after so many trees. */
    private static final int AT_ONCE = 10;

    /**
     * Trees never pull all one way: on the pages they were learnt from, those that were left moved no sum by more than 0.72
     * of what they could.
     */
    private static final double AT_MOST = 0.75;

    private final int trees;
    private final int depth;
    private final int nodes;
    private final int[] features;
    private final float[] bounds;
    private final float[] leaves;

    /** What the trees from one on can add at least, and at most. */
    private final double[] least;

    private final double[] most;

    Forest(int depth, List<int[]> features, List<float[]> bounds, List<float[]> leaves) {
        this.trees = leaves.size();
        this.depth = depth;
        this.nodes = (1 << depth) - 1;
        this.features = new int[trees * nodes];
        this.bounds = new float[trees * nodes];
        this.leaves = new float[trees * (nodes + 1)];
        for (int tree = 0; tree < trees; tree++) {
            System.arraycopy(features.get(tree), 0, this.features, tree * nodes, nodes);
            System.arraycopy(bounds.get(tree), 0, this.bounds, tree * nodes, nodes);
            System.arraycopy(leaves.get(tree), 0, this.leaves, tree * (nodes + 1), nodes + 1);
        }
        this.least = new double[trees + 1];
        this.most = new double[trees + 1];
        for (int tree = trees - 1; tree >= 0; tree--) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float leaf : leaves.get(tree)) {
                low = Math.min(low, leaf);
                high = Math.max(high, leaf);
            }
            least[tree] = least[tree + 1] + low;
            most[tree] = most[tree + 1] + high;
        }
    }

    double probability(float[] row) {
        return 1 / (1 + Math.exp(-sum(row, 0, trees)));
    }

    /** Which rows have at least that probability; no more trees are asked than it takes to tell. */
    boolean[] areLikely(float[][] rows, double probability) {
        double wanted = Math.log(probability / (1 - probability));
        boolean[] likely = new boolean[rows.length];
        double[] sums = new double[rows.length];
        int[] open = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            open[i] = i;
        }
        int left = rows.length;
        for (int tree = 0; tree < trees && left > 0; tree += AT_ONCE) {
            int end = Math.min(trees, tree + AT_ONCE);
            int kept = 0;
            for (int k = 0; k < left; k++) {
                int i = open[k];
                sums[i] += sum(rows[i], tree, end);
                likely[i] = sums[i] + AT_MOST * least[end] >= wanted;
                if (!likely[i] && sums[i] + AT_MOST * most[end] >= wanted) {
                    open[kept++] = i;
                }
            }
            left = kept;
        }
        return likely;
    }

    private double sum(float[] row, int from, int to) {
        double sum = 0;
        for (int tree = from; tree < to; tree++) {
            int root = tree * nodes;
            int node = 0;
            for (int level = 0; level < depth; level++) {
                // the sign is the answer: a branch would be foretold wrongly half of the time
                float below = bounds[root + node] - row[features[root + node]];
                node = 2 * node + 1 + (Float.floatToRawIntBits(below) >>> 31);
            }
            sum += leaves[root + tree + node - nodes];
        }
        return sum;
    }

    /** One line for each tree: {@code feature:bound} of its nodes, a bar, its leaves. */
    public static Forest read(List<String> lines) {
        List<int[]> features = new ArrayList<>();
        List<float[]> bounds = new ArrayList<>();
        List<float[]> leaves = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] halves = line.split(" \\| ", -1);
            String[] nodes = halves[0].split(" ", -1);
            int[] feature = new int[nodes.length];
            float[] bound = new float[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                int colon = nodes[i].indexOf(':');
                feature[i] = Integer.parseInt(nodes[i].substring(0, colon));
                bound[i] = Float.parseFloat(nodes[i].substring(colon + 1));
            }
            String[] values = halves[1].split(" ", -1);
            float[] leaf = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                leaf[i] = Float.parseFloat(values[i]);
            }
            features.add(feature);
            bounds.add(bound);
            leaves.add(leaf);
        }
        int depth = features.isEmpty() ? 0 : Integer.numberOfTrailingZeros(leaves.get(0).length);
        return new Forest(depth, features, bounds, leaves);
    }
}
