package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.fit.Boosting;

class ExtractionScoreTest {

    private static final String TEXT =
            "Chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân, bên trong là những hạt xốp màu xám.";

    @Test
    void shinglesCountEachAsOftenAsItStands() {
        assertThat(Shingles.compare("một hai ba bốn năm", "một hai ba bốn năm")).isEqualTo(new Shingles(1, 1));
        assertThat(Shingles.compare("a b c d e", "a b c d")).isEqualTo(new Shingles(1, 0.5));
        assertThat(Shingles.compare("a b c d", "a b c d. A b c d, a b c d")).satisfies(score -> {
            assertThat(score.recall()).isEqualTo(1);
            assertThat(score.precision()).isLessThan(0.3);
        });
        assertThat(Shingles.compare("a b c d", "e f g h")).isEqualTo(new Shingles(0, 0));
        assertThat(Shingles.compare("", "")).isEqualTo(new Shingles(1, 1));
        assertThat(Shingles.compare("a b c d", "")).isEqualTo(new Shingles(0, 0));
    }

    @Test
    void folderIsScored(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("truth.json"), """
                {"a": {"url": "https://bao.example/a.html", "title": "Cột lọc nước từ vỏ trấu", "published": "2026-03-01",
                "articleBody": "%s"}}""".formatted(TEXT));
        Files.createDirectory(folder.resolve("pages"));
        try (OutputStream page = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("pages").resolve("a.html.gz")))) {
            page.write(
                    ("<html><head><meta property='article:published_time' content='2026-03-01T08:00:00+07:00'></head>"
                                    + "<body><article><h1>Cột lọc nước từ vỏ trấu</h1><p>" + TEXT
                                    + "</p></article></body></html>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        List<ExtractionScore.Score> scores = ExtractionScore.of(folder).scores();
        assertThat(scores.get(0).f1()).isEqualTo(1);
        assertThat(scores.get(0).titles()).isEqualTo(1);
        assertThat(scores.get(0).days()).isEqualTo(1);
        assertThat(scores.get(1).pages() + scores.get(2).pages()).isEqualTo(1);
    }

    @Test
    void treesLearnWhatTellsRowsApart() {
        float[][] rows = new float[400][3];
        double[] truth = new double[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {i % 7, i % 20, i % 3};
            truth[i] = i % 20 > 11 ? 1 : 0;
            weights[i] = 1;
        }
        List<String> trees = new Boosting(rows, truth, weights).fit();
        assertThat(trees).isEqualTo(new Boosting(rows, truth, weights).fit());
        assertThat(trees).anyMatch(tree -> tree.contains("1:11.0"));
    }
}
