package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientBoostedTreesTest {

    private static final int TREES = 40;
    private static final int FEATURES = 6;
    private static final double WANTED = Math.log(0.4 / 0.6);
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    private final Random random = new Random(11);

    @Test
    void fewerTreesTellTheSame() {
        List<String> lines = trees();
        List<float[]> rows = rows(3_000);
        List<String> spared = new ArrayList<>(lines);
        spared.addAll(GradientBoostedTrees.read(lines, NAMES).ends(rows));

        float[][] asked = rows.toArray(new float[0][]);
        assertThat(spared).hasSizeGreaterThan(lines.size());
        assertThat(GradientBoostedTrees.read(spared, NAMES).areLikely(asked))
                .isEqualTo(GradientBoostedTrees.read(lines, NAMES).areLikely(asked));
        assertThat(GradientBoostedTrees.read(lines, NAMES).areLikely(asked))
                .contains(true)
                .contains(false);
    }

    @Test
    void aRowOnTheBoundGoesWhereItIsAtMost() {
        GradientBoostedTrees forest = GradientBoostedTrees.read(
                List.of(GradientBoostedTrees.header(List.of("a")), "0:1.5 | 5 -5"), List.of("a"));

        assertThat(forest.areLikely(new float[][] {{1.5F}, {1.4999F}, {1.5001F}, {-0F}}))
                .containsExactly(true, true, false, true);
    }

    @Test
    void treesThatWereFittedToOtherColumnsAreRefused() {
        List<String> exchanged = List.of("a", "b", "d", "c", "e", "f");
        assertThatThrownBy(() -> GradientBoostedTrees.read(trees(), exchanged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from \"c d e f\" on, expected \"d c e f\"");
        assertThatThrownBy(() -> GradientBoostedTrees.read(List.of("0:1.5 | 5 -5"), NAMES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Twenty-three trees are walked down five at a time and then one by one. */
    @Test
    void leavesOfAllTreesAddUpAsTheyDoOneByOne() {
        List<String> lines = trees(23, 3);
        GradientBoostedTrees forest = GradientBoostedTrees.read(lines, NAMES);
        float[][] rows = rows(500).toArray(new float[0][]);
        boolean[] likely = forest.areLikely(rows);
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (String line : lines.subList(1, lines.size())) {
                sum += leaf(line, rows[i]);
            }
            assertThat(likely[i]).as("%s", sum).isEqualTo(sum >= WANTED);
        }
        assertThat(likely).contains(true).contains(false);
    }

    @Test
    void rowIsTakenFromTheWantedProbabilityOn() {
        assertThat(likely("0:0 | -0.405 -0.406"))
                .as("two in five are log-odds of -0.4055")
                .containsExactly(true, false);
        assertThat(GradientBoostedTrees.read(List.of(GradientBoostedTrees.header(NAMES)), NAMES)
                        .areLikely(new float[1][6]))
                .as("without trees nothing is")
                .containsExactly(false);
    }

    @Test
    void endsAreTheLowestSumOfWhatIsTakenAndTheHighestOfWhatIsNot() {
        List<String> lines = new ArrayList<>(List.of(GradientBoostedTrees.header(List.of("a"))));
        for (int tree = 0; tree < 10; tree++) {
            lines.add("0:" + tree + " | 0.1 -0.1");
        }
        lines.add("0:2.5 | 1 -1");
        GradientBoostedTrees forest = GradientBoostedTrees.read(lines, List.of("a"));
        assertThat(forest.ends(List.of(row(0), row(2), row(5), row(9))))
                .as("sums after ten are 1, 0.6, 0 and -0.8; the last one decides")
                .containsExactly("after 10 0.600 0.000");
        assertThat(GradientBoostedTrees.read(lines.subList(0, 11), List.of("a")).ends(List.of(row(0))))
                .as("after the last of the trees there is nothing to spare")
                .isEmpty();
    }

    @Test
    void laterTreesAreSparedWhereTheSumIsFarEnoughOff() {
        List<String> lines = new ArrayList<>(List.of(GradientBoostedTrees.header(List.of("a"))));
        lines.add("0:0 | 1.25 1.35");
        for (int tree = 1; tree < 10; tree++) {
            lines.add("0:0 | 0 0");
        }
        lines.add("0:0 | -100 -100");
        lines.add("after 10 -1 1");
        assertThat(GradientBoostedTrees.read(lines, List.of("a")).areLikely(new float[][] {row(-1), row(1)}))
                .as("within and beyond the margin of 0.3 above")
                .containsExactly(false, true);
        lines.set(1, "0:0 | -1.25 -1.35");
        lines.set(11, "0:0 | 100 100");
        assertThat(GradientBoostedTrees.read(lines, List.of("a")).areLikely(new float[][] {row(-1), row(1)}))
                .as("and below")
                .containsExactly(true, false);
        lines.remove(12);
        assertThat(GradientBoostedTrees.read(lines, List.of("a")).areLikely(new float[][] {row(-1), row(1)}))
                .as("without ends all trees are asked")
                .containsExactly(true, true);
    }

    @Test
    void remarksAndBlankLinesAreNoTrees() {
        List<String> lines =
                List.of("# fitted by hand", GradientBoostedTrees.header(List.of("a")), "", "0:1.5 | 5 -5", " ");
        assertThat(GradientBoostedTrees.read(lines, List.of("a")).areLikely(new float[][] {row(1), row(2)}))
                .containsExactly(true, false);
    }

    @Test
    void refusalShowsFortySignsFromTheDifferenceOn() {
        String forty = "b".repeat(40);
        assertThatThrownBy(() -> GradientBoostedTrees.read(
                        List.of(GradientBoostedTrees.header(List.of("a" + forty + "x"))), List.of("ac" + forty)))
                .hasMessageContaining("from \"" + forty + "\" on, expected \"c" + "b".repeat(39) + "\";");
        assertThatThrownBy(() ->
                        GradientBoostedTrees.read(List.of(GradientBoostedTrees.header(List.of("ab"))), List.of("abc")))
                .as("one ends where the other goes on")
                .hasMessageContaining("from \"\" on, expected \"c\";");
    }

    @Test
    void everyColumnHasAName() {
        assertThat(FeatureNames.ALL).doesNotHaveDuplicates().hasSize(Features.COUNT);
        assertThat(FeatureNames.ALL.get(Features.LIKE_TITLE)).isEqualTo("like-title");
    }

    private static boolean[] likely(String tree) {
        return GradientBoostedTrees.read(List.of(GradientBoostedTrees.header(List.of("a")), tree), List.of("a"))
                .areLikely(new float[][] {row(-1), row(1)});
    }

    private static float[] row(float value) {
        return new float[] {value};
    }

    /** Where a row ends up in a tree, as the file is to be read. */
    private static double leaf(String tree, float[] row) {
        String[] halves = tree.split(" \\| ", -1);
        String[] nodes = halves[0].split(" ", -1);
        int node = 0;
        while (node < nodes.length) {
            String[] asked = nodes[node].split(":", -1);
            node = 2 * node + (row[Integer.parseInt(asked[0])] <= Float.parseFloat(asked[1]) ? 1 : 2);
        }
        return Float.parseFloat(halves[1].split(" ", -1)[node - nodes.length]);
    }

    private List<String> trees() {
        return trees(TREES, 2);
    }

    private List<String> trees(int count, int depth) {
        List<String> lines = new ArrayList<>();
        lines.add(GradientBoostedTrees.header(NAMES));
        for (int tree = 0; tree < count; tree++) {
            StringBuilder line = new StringBuilder();
            for (int node = 0; node < (1 << depth) - 1; node++) {
                line.append(String.format(Locale.ROOT, "%d:%.3f ", random.nextInt(FEATURES), random.nextGaussian()));
            }
            line.append("|");
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                line.append(String.format(Locale.ROOT, " %.3f", random.nextGaussian() / 3));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private List<float[]> rows(int count) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[FEATURES];
            for (int k = 0; k < FEATURES; k++) {
                row[k] = (float) random.nextGaussian();
            }
            rows.add(row);
        }
        return rows;
    }
}
