package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Decision trees whose leaves add up to log-odds. Every tree is complete: node {@code n} asks whether a feature is at most a
 * bound, and goes on at {@code 2n + 1} where it is and at {@code 2n + 2} where it is not.
 */
public final class Forest {

    private final int depth;
    private final int[][] features;
    private final float[][] bounds;
    private final float[][] leaves;

    Forest(int depth, List<int[]> features, List<float[]> bounds, List<float[]> leaves) {
        this.depth = depth;
        this.features = features.toArray(new int[0][]);
        this.bounds = bounds.toArray(new float[0][]);
        this.leaves = leaves.toArray(new float[0][]);
    }

    double probability(float[] row) {
        double sum = 0;
        for (int tree = 0; tree < leaves.length; tree++) {
            int[] feature = features[tree];
            float[] bound = bounds[tree];
            int node = 0;
            for (int level = 0; level < depth; level++) {
                node = 2 * node + (row[feature[node]] <= bound[node] ? 1 : 2);
            }
            sum += leaves[tree][node - feature.length];
        }
        return 1 / (1 + Math.exp(-sum));
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
