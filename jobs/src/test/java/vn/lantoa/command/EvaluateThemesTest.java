package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.evaluate.ThemeSetFiles;

class EvaluateThemesTest {

    @TempDir
    private Path root;

    private final StringWriter told = new StringWriter();
    private ThemeSetFiles files;

    @BeforeEach
    void make() throws IOException {
        files = new ThemeSetFiles(root);
    }

    @Test
    void endsWithOneBelowTheTargets() throws IOException {
        files.labelled("2025-12", 100, 0);
        assertThat(run()).isZero();
        files.labelled("2025-12", 100, 10);
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void endsWithOneBelowTheFloorsWhereSomeAreNamed() throws IOException {
        files.labelled("2025-12", 100, 10);
        assertThat(run("--least", "relevant=0.66,micro=0.66")).isZero();
        assertThat(run("--least", "relevant=0.66,micro=0.67")).isEqualTo(1);
    }

    @Test
    void endsWithTwoWhereNothingIsUnseen() throws IOException {
        files.labelled("2025-11", 100, 0).adjudicated("2025-12");
        assertThat(run("--month", "2025-10")).isEqualTo(2);
        assertThat(told.toString()).contains("learnt from all labelled items that have a text and are of 2025-10");
    }

    @Test
    void adjudicatedItemsAloneEndWell() throws IOException {
        files.adjudicated("2025-11");
        assertThat(run()).isZero();
        Files.writeString(files.folder().resolve("labels.tsv"), "id\tlabels\nd0\tDX\n");
        assertThat(run()).as("labels without texts are none").isZero();
    }

    @Test
    void mistakesInLabelsAreToldByTheirLine() throws IOException {
        files.labelled("2025-12", 100, 0);
        Path labels = Files.writeString(root.resolve("other.tsv"), "id\tlabels\ni1\t-\ni2\tKHCN\ni3\n");
        assertThat(run("--labels", labels.toString())).isEqualTo(2);
        assertThat(told.toString())
                .contains("other.tsv:3: expected labels")
                .contains("other.tsv:4: expected labels")
                .doesNotContain("other.tsv:2");
    }

    @Test
    void whatIsAskedWronglyEndsWithTwo() throws IOException {
        files.labelled("2025-12", 100, 0);
        assertThat(run("--least", "queue=0.1")).isEqualTo(2);
        assertThat(run("--month", "soon")).isEqualTo(2);
        assertThat(run("--items", root.resolve("none").toString())).isEqualTo(2);
        Path model = Files.writeString(root.resolve("other.model"), "themes 0\n");
        assertThat(run("--model", model.toString())).isEqualTo(2);
        assertThat(told.toString())
                .contains("--least: expected NAME=FIGURE")
                .contains("no such folder")
                .contains("other.model:1: was fitted to other features");
    }

    @Test
    void aFolderWithoutLabelsIsAskedForWrongly() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(told.toString()).contains("DIR: no such file").contains("dev.jsonl");
    }

    private int run(String... more) throws IOException {
        String[] model = Stream.of(more).anyMatch("--model"::equals)
                ? new String[0]
                : new String[] {
                    "--model", files.model(YearMonth.of(2025, 12), List.of()).toString()
                };
        return Lantoa.commandLine()
                .setErr(new PrintWriter(told, true))
                .execute(Stream.of(
                                new String[] {
                                    "evaluate", "themes", files.folder().toString()
                                },
                                model,
                                more)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }
}
