package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.classify.Concept;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.evaluate.ThemeScore;
import vn.lantoa.model.Theme;

class ThemeValidationTest {

    private static final String TAXONOMY = """
            # people's own words stay
            version: "1"
            themes:
              - {theme: ST, name: a, name-en: a, bias: -1}
              - {theme: INN, name: a, name-en: a, bias: -1}
              - {theme: DX, name: a, name-en: a, bias: -1}
              - {theme: NQ57, name: a, name-en: a, bias: -1}
            concepts:
              - id: robots
                weights: {ST: 0.5}   # too light
                phrases: [robot]
              - id: gadgets
                weights: {ST: 1}
                phrases: [điện thoại]
            """;

    @TempDir
    private Path folder;

    private Path taxonomy;
    private Path items;

    @BeforeEach
    void write() throws IOException {
        taxonomy = Files.writeString(folder.resolve("taxonomy.yaml"), TAXONOMY);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(item("robot-" + i, "Robot mới", "\"ST\""));
            lines.append(item("phone-" + i, "Điện thoại mới", ""));
            lines.append(item("other-" + i, "Trời nắng", ""));
        }
        items = Files.writeString(folder.resolve("items.jsonl"), lines);
    }

    @Test
    void fitsTheWeightsAndLeavesTheRestOfTheFile() throws IOException {
        ThemeValidation.refit(taxonomy, items, 1);

        List<Concept> concepts = Taxonomy.read(taxonomy).concepts();
        assertThat(concepts.get(0).weight(Theme.ST)).isGreaterThan(2);
        assertThat(concepts.get(1).weight(Theme.ST)).as("never turns against").isZero();
        assertThat(concepts.get(0).weight(Theme.DX)).as("never added").isZero();
        assertThat(Files.readString(taxonomy)).contains("# people's own words stay", "}   # too light", "[điện thoại]");
    }

    @Test
    void judgesEachItemByWeightsThatNeverSawIt() throws IOException {
        List<ThemeScore.Score> scores = ThemeValidation.outOfFold(Taxonomy.read(taxonomy), items, 1);

        assertThat(scores)
                .filteredOn(score -> score.what().equals("ST"))
                .hasSize(2)
                .allSatisfy(score -> assertThat(score.f1()).isEqualTo(1));
    }

    private static String item(String id, String title, String label) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\", \"labels\": [" + label + "]}\n";
    }
}
