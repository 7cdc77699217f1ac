package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.classify.ThemeFeatures.Feature;
import vn.lantoa.model.Article;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.InvalidInput;

class ThemeModelFileTest {

    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

    private static final LearntTheme SCIENCE =
            new LearntTheme(Theme.ST, -1, Map.of(Theme.ST, 0.5), Map.of(Theme.ST, 0.25), 0.4, 0.3);

    private static final LearntTheme DIGITAL = new LearntTheme(Theme.DX, -2, Map.of(), Map.of(), 0.5, 0.5);

    @TempDir
    private Path folder;

    private static final int FIRST_THEME = 5;

    @Test
    void whatIsWrittenIsReadPackedOrNot() throws IOException {
        Path plain = Files.write(folder.resolve("themes.model"), lines());
        Path packed = folder.resolve("themes.model.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : List.of(plain, packed)) {
            ThemeModel model = ThemeModelFile.read(file);
            assertThat(model.version()).isEqualTo("mẫu 1");
            assertThat(model.frozen()).isEqualTo(DECEMBER);
            assertThat(model.seen().has("a")).isTrue();
            assertThat(model.seen().has("c")).isFalse();
            assertThat(model.body()).isEqualTo(new LearntBody(0.5, 1, -2));
            assertThat(model.theme(Theme.INN)).isEmpty();
            LearntTheme science = model.theme(Theme.ST).orElseThrow();
            assertThat(science.bias()).isEqualTo(-1);
            assertThat(science.add(Theme.ST, 2)).isEqualTo(1.5);
            assertThat(science.add(Theme.ST, -2)).isEqualTo(-1);
            assertThat(science.add(Theme.ST, 100)).as("cut").isEqualTo(.75 * ThemeModel.MOST_OF_RULES);
            assertThat(science.add(Theme.DX, 2)).isZero();
        }
    }

    @Test
    void wordsCountByTheirRarityBesideTheOthersAndAllElseAsItIs() throws IOException {
        ThemeModel model = ThemeModelFile.read(Files.write(folder.resolve("themes.model"), lines()));
        Article article = Articles.article("Robot mới", "", "");
        List<Feature> features =
                MeasuredThemes.of(article, new Rules(Taxonomy.bundled())).features();
        ThemeModel.Known known = model.known(features);
        // of words, robot (value 3, weight 2) and robot mới (value 4, weight 1) are known: their norm is 5
        assertThat(known.sum(model.theme(Theme.ST).orElseThrow())).isCloseTo(3 * 2 / 5.0 + 4 / 5.0, within(1e-6));
        assertThat(known.sum(model.theme(Theme.DX).orElseThrow())).isCloseTo(-3 * 1 / 5.0 + 0.3 * 2, within(1e-6));
        assertThat(known.addends(model.theme(Theme.DX).orElseThrow(), 0.6))
                .extracting(addend -> addend.feature().kind())
                .containsExactlyInAnyOrder(ThemeFeatures.Kind.TITLE_WORDS, ThemeFeatures.Kind.TITLE_CONCEPT);
        assertThat(known.addends(model.theme(Theme.DX).orElseThrow(), 0.61)).isEmpty();
    }

    @Test
    void allMistakesAreToldByTheirLine() {
        List<String> lines = new ArrayList<>(lines());
        lines.add("w:mới\t1.0\t2.0");
        lines.add("q:mới\t1.0\t2.0\t3.0");
        lines.add("w:mới\tmột\t2.0\t3.0");
        lines.add("theme\tST\t1");
        lines.add("frozen\ttháng mười hai");
        lines.add("seen\tmột");
        lines.add("body\t0.5\t1");
        int first = lines.size() - 6;
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("bad.model"), lines)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "bad.model:" + first + ": expected version, frozen, seen, theme, body or a feature")
                .hasMessageContaining("bad.model:" + (first + 1) + ":")
                .hasMessageContaining("bad.model:" + (first + 2) + ":")
                .hasMessageContaining("bad.model:" + (first + 3) + ":")
                .hasMessageContaining("bad.model:" + (first + 4) + ":")
                .hasMessageContaining("bad.model:" + (first + 5) + ":")
                .hasMessageContaining("bad.model:" + (first + 6) + ":");
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() {
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, "themes 0: words");
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("old.model"), lines)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("old.model:1: was fitted to other features")
                .hasMessageContaining("lantoa train themes");
    }

    @Test
    void aModelWithoutThemesVersionOrFrozenMonthIsRefused() {
        List<String> lines = List.of(lines().get(0));
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("empty.model"), lines)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("names no theme, or no version")
                .hasMessageContaining("does not name the frozen month");
    }

    @Test
    void aThemeComesOnceAndBeforeItsWeights() {
        List<String> behind = new ArrayList<>(lines());
        String science = behind.remove(FIRST_THEME);
        assertThat(science).startsWith("theme\tST");
        behind.add(science);
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("behind.model"), behind)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("expected each theme once, before all features");
        List<String> twice = new ArrayList<>(lines());
        twice.add(FIRST_THEME, science);
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("twice.model"), twice)))
                .hasMessageContaining("expected each theme once, before all features");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e99"})
    void whatIsNoUsualNumberIsRefused(String number) {
        List<String> lines = new ArrayList<>(lines());
        lines.add("w:nắng\t1.0\t0.1\t" + number);
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("numbers.model"), lines)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("numbers.model:" + lines.size());
    }

    @Test
    void thresholdsAreProbabilitiesInTheirOrder() {
        List<String> lines = new ArrayList<>(lines());
        lines.set(FIRST_THEME, lines.get(FIRST_THEME).replace("0.4000\t0.3000", "0.3000\t0.4000"));
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("order.model"), lines)))
                .hasMessageContaining("order.model:" + (FIRST_THEME + 1) + ": expected probabilities");
    }

    @Test
    void theBundledModelNamesItsDayAndCommit() throws IOException {
        assertThat(ThemeModel.bundled().version()).matches("20\\d\\d-\\d\\d-\\d\\d");
        try (InputStream stream = ThemeModel.class.getResourceAsStream("/themes.model.gz");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().limit(4)).anyMatch(line -> line.matches("# commit [0-9a-f]{7,40}"));
        }
    }

    @Test
    void aFeatureThatStandsThereTwiceIsRefused() {
        List<String> lines = new ArrayList<>(lines());
        lines.add(lines.get(lines.size() - 1));
        assertThatThrownBy(() -> ThemeModelFile.read(Files.write(folder.resolve("twice.model"), lines)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("twice");
    }

    private static List<String> lines() {
        return ThemeModelLines.of(
                new LearntThemes(
                        "mẫu 1",
                        DECEMBER,
                        SeenItems.of(List.of("a", "b")),
                        List.of(SCIENCE, DIGITAL),
                        new LearntBody(0.5, 1, -2)),
                List.of("made up"),
                List.of("t:robot", "t:robot mơi\u0301", "k:robots", "w:mưa"),
                new float[] {3, 4, ThemeModel.ELSE, 5},
                new float[][] {{2, -1}, {1, 0}, {0, 2}, {9, 9}});
    }
}
