package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateScoreTest {

    @TempDir
    private Path folder;

    @Test
    void countsAnswersAndRightOnes() {
        DateScore score = DateScore.of(
                List.of("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"),
                Arrays.asList("2026-01-01", "2026-01-05", null, "2026-01-04"));
        assertThat(score.answers()).isEqualTo(3);
        assertThat(score.right()).isEqualTo(2);
        assertThat(score.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.recall()).isCloseTo(0.5, within(1e-9));
        assertThat(score.f1()).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(score.low()).isLessThan(score.f1());
        assertThat(score.high()).isGreaterThan(score.f1());
    }

    @Test
    void readsPagesAndTheirDays() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        Files.writeString(folder.resolve("truth.json"), """
                {"a": {"url": "https://bao.example/a", "published": "2025-03-04"},
                 "b": {"url": "https://bao.example/b", "published": "2025-03-04"}}""");
        page("a", "<h1>Tin thử nghiệm</h1><p class=\"date\">Thứ ba, 04/03/2025 07:30</p>");
        page("b", "<h1>Tin thử nghiệm</h1><p>Không có ngày.</p>");

        DateScore score = DateScore.of(folder);

        assertThat(score.pages()).isEqualTo(2);
        assertThat(score.answers()).isEqualTo(1);
        assertThat(score.right()).isEqualTo(1);
    }

    private void page(String id, String html) throws IOException {
        try (OutputStream out = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("pages").resolve(id + ".html.gz")))) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
