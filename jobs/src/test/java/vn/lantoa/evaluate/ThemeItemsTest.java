package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.InvalidInput;

class ThemeItemsTest {

    @TempDir
    private Path folder;

    private Path texts;

    @BeforeEach
    void write() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(texts.resolve("a.jsonl.gz")))) {
            stream.write("""
                    {"id": "a", "title": "Tựa a", "link": "https://bao.example/a/1.html", "category": "Công nghệ", "published": "2025-11-30T18:00:00Z"}
                    {"id": "b", "title": "Tựa b"}
                    """.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                texts.resolve("truth.json"), "{\"c\": {\"title\": \"Tựa c\", \"articleBody\": \"Thân\"}, \"d\": {}}");
    }

    @Test
    void labelsComeTogetherWithTheirTexts() throws IOException {
        Path table = table(
                "id\tsource\tlabels\tsure\nc\tpress\t-\t1\na\trss\tST,DX\t0\nmissing\trss\tST\t1\nd\tpress\tST\t1\n");
        List<ThemeItem> items = ThemeItems.read(List.of(table), List.of(), List.of(), List.of(texts));
        assertThat(items).extracting(item -> item.article().id()).containsExactly("c", "a");
        assertThat(items.get(0).item().labels()).isEmpty();
        assertThat(items.get(0).article().content().body()).isEqualTo("Thân");
        assertThat(items.get(0).sure()).isTrue();
        assertThat(items.get(1).item().labels()).containsExactlyInAnyOrder(Theme.ST, Theme.DX);
        assertThat(items.get(1).sure()).isFalse();
        assertThat(items.get(1).article().origin().section()).isEqualTo("Công nghệ");
        assertThat(items.get(1).article().origin().address()).isEqualTo("https://bao.example/a/1.html");
        assertThat(items.get(1).month()).as("of Vietnam").isEqualTo(YearMonth.of(2025, 12));
    }

    @Test
    void whatIsAdjudicatedGoesBeforeATable() throws IOException {
        Path table = table("id\tlabels\na\tST\n");
        Path adjudicated = Files.writeString(
                folder.resolve("dev.jsonl"),
                "{\"id\": \"a\", \"title\": \"Tựa\", \"labels\": [\"DX\"], \"weight\": 3}\n");
        List<ThemeItem> items = ThemeItems.read(List.of(table), List.of(adjudicated), List.of(), List.of(texts));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.adjudicated()).isTrue();
            assertThat(item.item().labels()).containsExactly(Theme.DX);
            assertThat(item.item().weight()).isEqualTo(3);
            assertThat(item.article().origin().section()).isEqualTo("Công nghệ");
        });
    }

    @Test
    void whatPeopleDecidedLastGoesBeforeAllElse() throws IOException {
        Path table = table("id\tlabels\na\tST\nb\tST\n");
        Path adjudicated = Files.writeString(
                folder.resolve("dev.jsonl"), "{\"id\": \"a\", \"title\": \"Tựa\", \"labels\": [\"DX\"]}\n");
        Path corrections = Files.writeString(folder.resolve("corrections.jsonl"), """
                {"id": "a", "title": "Tựa một", "labels": ["INN"]}
                {"id": "a", "title": "Tựa hai", "labels": []}
                """);
        List<ThemeItem> items =
                ThemeItems.read(List.of(table), List.of(adjudicated), List.of(corrections), List.of(texts));
        assertThat(items).extracting(item -> item.article().id()).containsExactly("b", "a");
        assertThat(items.get(1).labels()).isEmpty();
        assertThat(items.get(1).sure()).isTrue();
        assertThat(items.get(1).adjudicated()).isFalse();
        assertThat(items.get(1).table()).isEqualTo("corrections.jsonl");
        assertThat(items.get(1).article().content().title())
                .as("the text that was decided on")
                .isEqualTo("Tựa hai");
    }

    @Test
    void mistakesInCorrectionsAreToldByTheirLine() throws IOException {
        Path corrections = Files.writeString(folder.resolve("corrections.jsonl"), """
                {"id": "a", "title": "Tựa", "labels": ["ST"]}
                {"title": "Tựa", "labels": ["ST"]}
                {"id": "a", "title": "Tựa"}
                {"id": "a", "title": "Tựa", "labels": ["KHCN"]}
                {"id": "a",
                """);
        assertThatThrownBy(() -> ThemeItems.read(List.of(), List.of(), List.of(corrections), List.of(texts)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("corrections.jsonl:2: expected id, labels")
                .hasMessageContaining("corrections.jsonl:3:")
                .hasMessageContaining("corrections.jsonl:4:")
                .hasMessageContaining("corrections.jsonl:5:")
                .message()
                .doesNotContain("corrections.jsonl:1:");
    }

    @Test
    void aTableMayHoldItsTexts() throws IOException {
        Path table = table("labels\ttext\nINN\tNgày hội khởi nghiệp #techfest\n");
        assertThat(ThemeItems.read(List.of(table), List.of(), List.of(), List.of(texts)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.article().content().lead()).isEqualTo("Ngày hội khởi nghiệp #techfest");
                    assertThat(item.item().labels()).containsExactly(Theme.INN);
                });
    }

    @Test
    void mistakesAreToldByTheirLine() {
        assertThatThrownBy(() -> ThemeItems.read(
                        List.of(table("id\tlabels\na\tXX\nb\t-\nc\n")), List.of(), List.of(), List.of(texts)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("labels.tsv:2: expected labels")
                .hasMessageContaining("labels.tsv:4: expected labels");
        assertThatThrownBy(() -> ThemeItems.read(List.of(table("a\tST\n")), List.of(), List.of(), List.of(texts)))
                .hasMessageContaining("labels.tsv:1: expected names of columns");
    }

    private Path table(String lines) throws IOException {
        return Files.writeString(folder.resolve("labels.tsv"), lines);
    }
}
