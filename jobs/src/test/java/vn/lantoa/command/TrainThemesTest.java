package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.model.Json;
import vn.lantoa.model.ModelCard;

/** Learns from a small set that is made up. */
class TrainThemesTest {

    /** Words that no taxonomy has. */
    private static final String[][] SAID = {
        {"ST", "Vườn ươm ra lá tím sau sáu tuần chiếu tia"},
        {"INN", "Chợ phiên của những món chưa ai bán"},
        {"DX", "Xã bỏ sổ giấy, bà con bấm máy là xong"},
        {"-", "Mưa lớn làm ngập đường ven sông"},
    };

    private static final int ITEMS = 240;

    @TempDir
    private Path root;

    private final StringWriter told = new StringWriter();
    private Path texts;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        texts = Files.createDirectory(root.resolve("texts"));
        out = root.resolve("themes.model.gz");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append("{\"id\": \"i%d\", \"title\": \"%s, ngày %d\", \"published\": \"2025-%s-10\"}%n"
                    .formatted(i, SAID[i % SAID.length][1], i % 28, i % 6 == 5 ? "12" : "11"));
        }
        Files.writeString(texts.resolve("a.jsonl"), lines);
    }

    @Test
    void aFirstModelTakesItsPlaceWithItsCard() throws IOException {
        assertThat(train("mẫu một", labels(0))).isZero();
        assertThat(ThemeModelFile.read(out).version()).isEqualTo("mẫu một");
        assertThat(card().version()).isEqualTo("mẫu một");
        assertThat(card().features())
                .extracting(ModelCard.Features::kind)
                .as("no section, no address: nothing of places")
                .contains(ModelCard.Kind.WORDS)
                .doesNotContain(ModelCard.Kind.PLACES);
        assertThat(root.resolve("new-themes.model.gz")).doesNotExist();
    }

    @Test
    void anotherModelCanTellThemes() throws IOException {
        assertThat(train("mẫu một", labels(0))).isZero();
        Path in = Files.writeString(
                root.resolve("in.jsonl"),
                "{\"id\": \"a\", \"title\": \"Vườn ươm ra lá tím sau sáu tuần chiếu tia\"}\n");
        Path answers = root.resolve("out.jsonl");
        assertThat(Lantoa.commandLine()
                        .execute(
                                "classify",
                                "--in",
                                in.toString(),
                                "--out",
                                answers.toString(),
                                "--model",
                                out.toString()))
                .isZero();
        assertThat(Json.MAPPER
                        .readTree(Files.readString(answers))
                        .path("relevant")
                        .asBoolean())
                .as("no phrase of the taxonomy says so")
                .isTrue();
    }

    @Test
    void oneThatIsAsGoodReplacesIt() throws IOException {
        assertThat(train("mẫu một", labels(0))).isZero();
        assertThat(train("mẫu hai", labels(0))).isZero();
        assertThat(ThemeModelFile.read(out).version()).isEqualTo("mẫu hai");
        assertThat(card().version()).isEqualTo("mẫu hai");
    }

    @Test
    void oneThatCouldBeWorseIsRefusedAndStaysBeside() throws IOException {
        assertThat(train("mẫu một", labels(0))).isZero();
        assertThat(train("mẫu hai", labels(1))).isEqualTo(1);
        assertThat(ThemeModelFile.read(out).version()).isEqualTo("mẫu một");
        assertThat(card().version()).isEqualTo("mẫu một");
        assertThat(ThemeModelFile.read(root.resolve("new-themes.model.gz")).version())
                .isEqualTo("mẫu hai");
    }

    @Test
    void anotherModelThanTheOneInItsPlaceCanBeNamed() throws IOException {
        Path good = root.resolve("good.model");
        assertThat(train("tốt", labels(0), "--out", good.toString())).isZero();
        assertThat(train("xấu", labels(1), "--out", out.toString(), "--against", good.toString()))
                .isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aModelOfOtherFeaturesIsNothingToCompareWith() throws IOException {
        Files.writeString(out, "themes 0\n");
        assertThat(train("mẫu một", labels(0))).isZero();
        assertThat(ThemeModelFile.read(out).version()).isEqualTo("mẫu một");
    }

    @Test
    void whatPeopleCorrectedIsLearntFrom() throws IOException {
        StringBuilder corrections = new StringBuilder();
        for (int i = 0; i < ITEMS; i += SAID.length) {
            if (i % 6 != 5) {
                corrections.append(
                        "{\"id\": \"i%d\", \"title\": \"%s, ngày %d\", \"labels\": [\"DX\"], \"published\": \"2025-11-10\"}%n"
                                .formatted(i, SAID[0][1], i % 28));
            }
        }
        Path file = Files.writeString(root.resolve("corrections.jsonl"), corrections);
        assertThat(train("mẫu một", labels(0), "--corrections", file.toString()))
                .as("of ST nothing is left")
                .isEqualTo(2);
        assertThat(told.toString()).contains("too few labels to learn ST from");
    }

    /**
     * Labels of all items.
     *
     * @param turned by how many themes they are moved in the month that is learnt from: they are wrong there
     */
    private Path labels(int turned) throws IOException {
        StringBuilder labels = new StringBuilder("id\tlabels\tsure\n");
        for (int i = 0; i < ITEMS; i++) {
            int said = i % 6 == 5 ? i : i + turned;
            labels.append("i%d\t%s\t1%n".formatted(i, SAID[said % SAID.length][0]));
        }
        return Files.writeString(root.resolve("labels.tsv"), labels);
    }

    private ModelCard card() throws IOException {
        return Json.read(Files.readString(root.resolve("themes.card.json")), ModelCard.class);
    }

    private int train(String name, Path labels, String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "themes", "--name", name, "--commit", "abc"));
        arguments.addAll(List.of("--labels", labels.toString(), "--items", texts.toString()));
        if (!List.of(more).contains("--out")) {
            arguments.addAll(List.of("--out", out.toString()));
        }
        arguments.addAll(List.of(more));
        return Lantoa.commandLine().setErr(new PrintWriter(told, true)).execute(arguments.toArray(String[]::new));
    }
}
