package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.evaluate.ThemeScore.Score;
import vn.lantoa.model.Theme;

class ThemeScoreTest {

    @TempDir
    private Path folder;

    @Test
    void countsHitsFalseAlarmsAndMisses() {
        ThemeScore score = new ThemeScore();
        score.add(Set.of(Theme.ST, Theme.DX), Set.of(Theme.ST), 1);
        score.add(Set.of(Theme.ST), Set.of(), 1);
        score.add(Set.of(), Set.of(Theme.ST), 4);
        score.add(Set.of(), Set.of(), 10);

        List<Score> scores = score.scores();

        assertThat(scores).hasSize(12);
        assertScore(scores, "ST", false, 1 / 2.0, 1 / 2.0, 1 / 2.0);
        assertScore(scores, "DX", false, 1, 0, 0);
        assertScore(scores, "INN", false, 1, 1, 1);
        assertScore(scores, "micro", false, 1 / 2.0, 1 / 3.0, 2 / 5.0);
        assertScore(scores, "relevant", false, 1 / 2.0, 1 / 2.0, 1 / 2.0);
        assertScore(scores, "ST", true, 1 / 5.0, 1 / 2.0, 2 / 7.0);
        assertThat(scores).allSatisfy(s -> assertThat(s.low()).isBetween(0.0, s.high()));
    }

    @Test
    void readsLabelledItems() throws IOException {
        Path file = Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "a", "title": "Xã đẩy mạnh chuyển đổi số", "summary": "", "labels": ["DX"], "weight": 2.5}
                {"id": "b", "title": "Đội nhà thắng trận đấu", "labels": []}
                """);

        List<Score> scores = ThemeScore.of(Classifier.ofRules(Taxonomy.bundled()), LabelledItem.read(file));

        assertScore(scores, "micro", true, 1, 1, 1);
        assertScore(scores, "relevant", false, 1, 1, 1);
    }

    @Test
    void tellsTheLinesThatAreNoItems() throws IOException {
        Path file = Files.writeString(folder.resolve("items.jsonl"), "{\"id\": \"a\", \"labels\": [\"XX\"]}\n\n{\n");

        assertThatThrownBy(() -> ThemeScore.of(Classifier.ofRules(Taxonomy.bundled()), LabelledItem.read(file)))
                .hasMessageContaining("items.jsonl:1: expected id, labels")
                .hasMessageContaining("items.jsonl:3: expected id, labels");
    }

    /** The items are made up; figures on real ones come from {@code evaluate themes}. */
    @ParameterizedTest
    @CsvSource({"day.jsonl, 0.82", "day-aside.jsonl, 0.72"})
    void whatIsBundledHoldsItsFloorOnADayOfFeeds(String file, double floor) throws Exception {
        Path items = Path.of(
                ThemeScoreTest.class.getResource("/vn/lantoa/job/" + file).toURI());

        List<Score> scores =
                ThemeScore.of(new Classifier(Taxonomy.bundled(), ThemeModel.bundled()), LabelledItem.read(items));

        assertThat(score(scores, "micro", false).f1()).isGreaterThan(floor);
        assertThat(score(scores, "relevant", false).f1()).isGreaterThan(floor);
    }

    private static void assertScore(
            List<Score> scores, String what, boolean weighted, double precision, double recall, double f1) {
        Score score = score(scores, what, weighted);
        assertThat(score.precision()).as(what).isCloseTo(precision, within(1e-9));
        assertThat(score.recall()).as(what).isCloseTo(recall, within(1e-9));
        assertThat(score.f1()).as(what).isCloseTo(f1, within(1e-9));
    }

    private static Score score(List<Score> scores, String what, boolean weighted) {
        return scores.stream()
                .filter(score -> score.what().equals(what) && score.weighted() == weighted)
                .findFirst()
                .orElseThrow();
    }
}
