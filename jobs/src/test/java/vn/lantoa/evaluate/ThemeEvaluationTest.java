package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.ThemeEvaluation.Outcome;
import vn.lantoa.yaml.InvalidInput;

class ThemeEvaluationTest {

    private static final YearMonth FROZEN = YearMonth.of(2025, 12);

    @TempDir
    private Path root;

    private ThemeSetFiles files;
    private List<String> seen = List.of();

    @BeforeEach
    void make() throws IOException {
        files = new ThemeSetFiles(root);
    }

    @Test
    void whatTheModelWasNotLearntFromDecides() throws IOException {
        files.labelled("2025-12", 100, 0).adjudicated("2025-12");
        Outcome outcome = evaluate(ThemeFloors.NONE);
        assertThat(outcome.well()).isTrue();
        assertThat(outcome.lines())
                .contains("unseen: 100 items of title and lead, of 2025-12, read once:")
                .contains("of these, 66 items of which the reader was sure:")
                .contains("queue, over all 100 items of 2025-12:")
                .contains("10 of 10 targets are met")
                .anyMatch(line -> line.startsWith("10 adjudicated items"))
                .anyMatch(line -> line.startsWith("  10.0 % of all items have p >= 0.9"))
                .noneMatch(line -> line.startsWith("seen"));
    }

    @Test
    void labelsThatAreMissedAreBelowTheTargets() throws IOException {
        files.labelled("2025-12", 100, 10);
        Outcome outcome = evaluate(ThemeFloors.NONE);
        assertThat(outcome.well()).isFalse();
        // ten found of twenty, nothing else: F1 2/3
        assertThat(outcome.lines())
                .anyMatch(line -> line.startsWith("  relevant    0.667 wanted >= 0.85  not met"))
                .anyMatch(line -> line.startsWith("  right       1.000 wanted >= 0.95  met"))
                .anyMatch(line -> line.startsWith("  covered     0.500 wanted >= 0.60  not met"))
                .anyMatch(line -> line.matches("  DX +10 +0 +0 +10 +0 +0"));
    }

    @Test
    void floorsDecideInPlaceOfTargetsWhichAreToldAllTheSame() throws IOException {
        files.labelled("2025-12", 100, 10);
        Outcome held = evaluate(ThemeFloors.of("relevant=0.66"));
        assertThat(held.well()).isTrue();
        assertThat(held.lines())
                .anyMatch(line -> line.startsWith("  relevant    0.667 wanted >= 0.85  not met"))
                .last()
                .asString()
                .matches("[0-9] of 10 targets are met; all floors are held");
        assertThat(evaluate(ThemeFloors.of("relevant=0.67")).well()).isFalse();
    }

    @Test
    void whatTheModelWasLearntFromDecidesNothing() throws IOException {
        files.labelled("2025-12", 100, 10);
        seen = IntStream.range(0, 100).mapToObj(i -> "i" + i).toList();
        assertThatThrownBy(() -> evaluate(ThemeFloors.NONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("learnt from all labelled items that have a text");
        seen = IntStream.range(0, 100)
                .filter(i -> i % 10 != 1)
                .mapToObj(i -> "i" + i)
                .toList();
        assertThat(evaluate(ThemeFloors.NONE).lines())
                .contains("seen: 90 items that the model was learnt from, read once:")
                .contains("unseen: 10 items of title and lead, of 2025-12, read once:");
    }

    @Test
    void whatIsSeenIsToldApart() throws IOException {
        files.labelled("2025-12", 100, 0).adjudicated("2025-10");
        Path posts = Files.writeString(root.resolve("posts.tsv"), "labels\ttext\nST\tĐội nhà thắng trận đấu\n");
        ThemeSets sets = ThemeSets.of(files.folder(), List.of(files.folder().resolve("labels.tsv"), posts), List.of());
        seen = Stream.concat(Stream.of("posts.tsv:2"), IntStream.range(0, 10).mapToObj(i -> "d" + i))
                .toList();
        Outcome outcome = evaluation(null).of(sets, ThemeFloors.NONE);
        assertThat(outcome.well()).as("a post that was seen decides nothing").isTrue();
        assertThat(outcome.lines())
                .contains("seen: 1 items that the model was learnt from, read once:")
                .contains("seen: 10 adjudicated items that the model was learnt from:")
                .contains("unseen: 100 items of title and lead, of 2025-12, read once:");
    }

    @Test
    void wholeArticlesHaveTargetsOfTheirOwn() throws IOException {
        files.labelled("2025-12", 100, 0);
        Path labels = files.whole(40, 10);
        ThemeSets sets = ThemeSets.of(
                files.folder(), List.of(files.folder().resolve("labels.tsv"), labels), List.of(root.resolve("rss")));
        Outcome outcome = evaluation(null).of(sets, ThemeFloors.NONE);
        // ten of twenty are found, nothing else
        assertThat(outcome.well()).isFalse();
        assertThat(outcome.lines())
                .contains("unseen: 40 whole articles, read once:")
                .anyMatch(line -> line.startsWith("  whole       0.667 wanted >= 0.85  not met"))
                .anyMatch(line -> line.startsWith("  whole-right 1.000 wanted >= 0.82  met"))
                .last()
                .isEqualTo("11 of 12 targets are met");
    }

    @Test
    void adjudicatedItemsAloneDoNotDecide() throws IOException {
        files.adjudicated("2025-11");
        seen = IntStream.range(0, 10).mapToObj(i -> "d" + i).toList();
        Outcome outcome = evaluate(ThemeFloors.of("relevant=1"));
        assertThat(outcome.well()).isTrue();
        assertThat(outcome.lines())
                .contains("seen: 10 adjudicated items that the model was learnt from:")
                .last()
                .asString()
                .startsWith("this does not decide");
        seen = List.of();
        assertThat(evaluate(ThemeFloors.NONE).lines())
                .noneMatch(line -> line.startsWith("seen"))
                .last()
                .asString()
                .startsWith("this does not decide");
    }

    @Test
    void oneMonthCanBeAskedForAlone() throws IOException {
        files.labelled("2026-03", 100, 0);
        ThemeSets sets = ThemeSets.of(files.folder(), List.of(), List.of());
        assertThat(evaluation(YearMonth.of(2026, 3)).of(sets, ThemeFloors.NONE).lines())
                .contains("unseen: 100 items of title and lead, of 2026-03, read once:");
        assertThatThrownBy(() -> evaluation(YearMonth.of(2026, 4)).of(sets, ThemeFloors.NONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("and are of 2026-04");
    }

    @Test
    void theQueueIsOverItemsThatNobodyLabelled() throws IOException {
        files.labelled("2025-12", 100, 0);
        Path more = Files.createDirectory(root.resolve("more"));
        StringBuilder texts = new StringBuilder("{\"id\": \"empty\", \"published\": \"2025-12-01\"}\n");
        for (int i = 0; i < 100; i++) {
            texts.append("{\"id\": \"m%d\", \"title\": \"Mưa lớn\", \"published\": \"2025-12-02\"}%n".formatted(i));
        }
        texts.append("{\"id\": \"other\", \"title\": \"Mưa lớn\", \"published\": \"2025-11-02\"}\n");
        Files.writeString(more.resolve("a.jsonl"), texts);
        ThemeSets sets = ThemeSets.of(files.folder(), List.of(), List.of(root.resolve("rss"), more));
        assertThat(evaluation(null).of(sets, ThemeFloors.NONE).lines())
                .contains("queue, over all 200 items of 2025-12:")
                .anyMatch(line -> line.startsWith("  5.0 % of all items"));
    }

    @Test
    void aFolderWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> ThemeSets.of(files.folder(), List.of(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("DIR: no such file")
                .hasMessageContaining("dev.jsonl");
    }

    private Outcome evaluate(ThemeFloors floors) throws IOException {
        return evaluation(null).of(ThemeSets.of(files.folder(), List.of(), List.of()), floors);
    }

    private ThemeEvaluation evaluation(YearMonth month) throws IOException {
        return new ThemeEvaluation(Taxonomy.bundled(), ThemeModelFile.read(files.model(FROZEN, seen)), month);
    }
}
