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

    @Test
    void everyColumnHasAName() {
        assertThat(FeatureNames.ALL).doesNotHaveDuplicates().hasSize(Features.COUNT);
        assertThat(FeatureNames.ALL.get(Features.LIKE_TITLE)).isEqualTo("like-title");
    }

    private List<String> trees() {
        List<String> lines = new ArrayList<>();
        lines.add(GradientBoostedTrees.header(NAMES));
        for (int tree = 0; tree < TREES; tree++) {
            StringBuilder line = new StringBuilder();
            for (int node = 0; node < 3; node++) {
                line.append(String.format(Locale.ROOT, "%d:%.3f ", random.nextInt(FEATURES), random.nextGaussian()));
            }
            line.append("|");
            for (int leaf = 0; leaf < 4; leaf++) {
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
