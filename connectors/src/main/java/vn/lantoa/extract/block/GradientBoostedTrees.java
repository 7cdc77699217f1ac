package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Decision trees whose leaves add up to log-odds. Every tree is complete: node {@code n} asks whether a feature is at most a
 * bound, and goes on at {@code 2n + 1} where it is and at {@code 2n + 2} where it is not.
 */
public final class GradientBoostedTrees {

    /** Decisions that stay open are looked at again after so many trees. */
    private static final int AT_ONCE = 10;

    private static final int SIDE_BY_SIDE = 5;

    /** From which probability on a row is taken. */
    private static final double LIKELY = 0.4;

    private static final double WANTED = Math.log(LIKELY / (1 - LIKELY));

    /** How much further than ever seen a sum has to be off before the rest of the trees is not asked. */
    private static final double MARGIN = 0.3;

    private static final String AFTER = "after ";
    private static final String FEATURES = "features ";

    private final int trees;
    private final int depth;
    private final int nodes;
    private final int[] features;
    private final float[] bounds;
    private final float[] leaves;

    /** Sums after each so many trees: the lowest of a row that was taken in the end, and the highest of one that was not. */
    private final List<double[]> ends;

    private GradientBoostedTrees(
            int depth, List<int[]> features, List<float[]> bounds, List<float[]> leaves, List<double[]> ends) {
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
        this.ends = ends;
    }

    /** Which rows are likely; no more trees are asked than it takes to tell. */
    boolean[] areLikely(float[][] rows) {
        boolean[] likely = new boolean[rows.length];
        double[] sums = new double[rows.length];
        int[] open = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            open[i] = i;
        }
        int left = rows.length;
        for (int tree = 0; tree < trees && left > 0; tree += AT_ONCE) {
            int end = Math.min(trees, tree + AT_ONCE);
            double low = end == trees ? WANTED : end(tree, 0, Double.NEGATIVE_INFINITY) - MARGIN;
            double high = end == trees ? WANTED : end(tree, 1, Double.POSITIVE_INFINITY) + MARGIN;
            int kept = 0;
            for (int k = 0; k < left; k++) {
                int i = open[k];
                sums[i] += sum(rows[i], tree, end);
                likely[i] = sums[i] >= high;
                if (!likely[i] && sums[i] >= low) {
                    open[kept++] = i;
                }
            }
            left = kept;
        }
        return likely;
    }

    private double end(int tree, int side, double unknown) {
        int at = tree / AT_ONCE;
        return at < ends.size() ? ends.get(at)[side] : unknown;
    }

    /** Lines that spare the later trees, from rows such as will be asked about; to be written behind those of the trees. */
    public List<String> ends(List<float[]> rows) {
        int steps = (trees + AT_ONCE - 1) / AT_ONCE;
        double[] low = new double[steps];
        double[] high = new double[steps];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (float[] row : rows) {
            boolean likely = sum(row, 0, trees) >= WANTED;
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                sum += sum(row, step * AT_ONCE, Math.min(trees, (step + 1) * AT_ONCE));
                low[step] = likely ? Math.min(low[step], sum) : low[step];
                high[step] = likely ? high[step] : Math.max(high[step], sum);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int step = 0; step < steps - 1; step++) {
            lines.add(String.format(Locale.ROOT, "%s%d %.3f %.3f", AFTER, (step + 1) * AT_ONCE, low[step], high[step]));
        }
        return lines;
    }

    private double sum(float[] row, int from, int to) {
        double sum = 0;
        int tree = from;
        for (; tree + SIDE_BY_SIDE <= to; tree += SIDE_BY_SIDE) {
            sum = sideBySide(row, tree, sum);
        }
        for (; tree < to; tree++) {
            int root = tree * nodes;
            int node = 0;
            for (int level = 0; level < depth; level++) {
                node = below(row, root, node);
            }
            sum += leaf(tree, node);
        }
        return sum;
    }

    /** Down in five trees at a time: a step waits for the one above it in its own tree, but not for those of others. */
    private double sideBySide(float[] row, int tree, double before) {
        int root1 = tree * nodes;
        int root2 = root1 + nodes;
        int root3 = root2 + nodes;
        int root4 = root3 + nodes;
        int root5 = root4 + nodes;
        int node1 = 0;
        int node2 = 0;
        int node3 = 0;
        int node4 = 0;
        int node5 = 0;
        for (int level = 0; level < depth; level++) {
            node1 = below(row, root1, node1);
            node2 = below(row, root2, node2);
            node3 = below(row, root3, node3);
            node4 = below(row, root4, node4);
            node5 = below(row, root5, node5);
        }
        double sum = before + leaf(tree, node1);
        sum += leaf(tree + 1, node2);
        sum += leaf(tree + 2, node3);
        sum += leaf(tree + 3, node4);
        return sum + leaf(tree + 4, node5);
    }

    private float leaf(int tree, int node) {
        return leaves[tree * (nodes + 1) + node - nodes];
    }

    private int below(float[] row, int root, int node) {
        // the sign is the answer: a branch would be foretold wrongly half of the time
        float below = bounds[root + node] - row[features[root + node]];
        return 2 * node + 1 + (Float.floatToRawIntBits(below) >>> 31);
    }

    /** The line by which a file of trees says to which columns they were fitted. */
    public static String header(List<String> features) {
        return FEATURES + features.size() + ": " + String.join(" ", features);
    }

    private static void demand(List<String> features, List<String> lines) {
        String stated = lines.stream()
                .filter(line -> line.startsWith(FEATURES))
                .findFirst()
                .orElse("none");
        String wanted = header(features);
        if (!stated.equals(wanted)) {
            int same = 0;
            while (same < Math.min(stated.length(), wanted.length()) && stated.charAt(same) == wanted.charAt(same)) {
                same++;
            }
            throw new IllegalArgumentException(
                    "these trees were fitted to other features than those that are measured, from \""
                            + stated.substring(same, Math.min(stated.length(), same + 40)) + "\" on, expected \""
                            + wanted.substring(same, Math.min(wanted.length(), same + 40))
                            + "\"; fit them again (lantoa train"
                            + " extraction)");
        }
    }

    /**
     * First which features they were fitted to, {@link #header}. One line for each tree: {@code feature:bound} of its
     * nodes, a bar, its leaves. Then one line for each ten trees, {@code
     * after trees low high}; see {@link #ends(List)}.
     *
     * @param measured the names of the columns of the rows that will be asked about
     * @throws IllegalArgumentException where the trees were fitted to other columns
     */
    public static GradientBoostedTrees read(List<String> lines, List<String> measured) {
        demand(measured, lines);
        List<int[]> features = new ArrayList<>();
        List<float[]> bounds = new ArrayList<>();
        List<float[]> leaves = new ArrayList<>();
        List<double[]> ends = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith(FEATURES)) {
                continue;
            }
            if (line.startsWith(AFTER)) {
                String[] words = line.split(" ", -1);
                ends.add(new double[] {Double.parseDouble(words[2]), Double.parseDouble(words[3])});
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
        return new GradientBoostedTrees(depth, features, bounds, leaves, ends);
    }
}
