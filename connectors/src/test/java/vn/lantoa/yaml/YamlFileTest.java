package vn.lantoa.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void fileIsReadByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("tên.yaml"), "name: Báo Thử\n");
        assertThat(YamlFile.read(file, problems).text("name")).isEqualTo("Báo Thử");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstKey() {
        assertThat(parsed("\uFEFFname: a\n".getBytes(UTF_8)).text("name")).isEqualTo("a");
    }

    @Test
    void otherEncodingsAreToldWithTheWayOut() {
        parsed("name: Báo".getBytes(ISO_8859_1));
        parsed("name: Báo".getBytes(UTF_16));
        assertThat(problems.messages())
                .containsExactly("a.yaml: is not UTF-8; save it as UTF-8", "a.yaml: is not UTF-8; save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n"})
    void emptyFileIsTold(String text) {
        parsed(text.getBytes(UTF_8));
        assertThat(problems.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: [1, 2", "a: b: c", "\tx: 1", "a: \"unfinished", "a: 1\n---\nb: 2\n", "a: *nobody", "- a\n- b"
            })
    void whatIsNotOneMapIsTold(String text) {
        assertThat(parsed(text.getBytes(UTF_8)).keys()).isEmpty();
        assertThat(problems.messages()).singleElement().asString().startsWith("a.yaml");
    }

    @Test
    void mistakesOfYamlHaveTheirLine() {
        parsed("a: 1\nb: [1, 2\nc: 3\n".getBytes(UTF_8));
        assertThat(problems.messages()).singleElement().asString().matches("a\\.yaml:[23]: is not YAML: .+");
    }

    @Test
    void missingFileAndFolderAreTold() {
        YamlFile.read(Path.of("nowhere.yaml"), problems);
        YamlFile.read(folder, problems);
        assertThat(problems.messages()).hasSize(2).first().isEqualTo("nowhere.yaml: no such file");
    }

    @Test
    void fileThatIsTooLargeIsNotRead() throws IOException {
        Path file = Files.write(folder.resolve("large.yaml"), new byte[8_000_001]);
        assertThat(YamlFile.read(file, problems).keys()).isEmpty();
        assertThat(problems.messages()).singleElement().asString().endsWith("is larger than 8000000 bytes");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        parsed(("a: " + "[".repeat(500_000)).getBytes(UTF_8));
        parsed(("a: " + "{x: ".repeat(100_000)).getBytes(UTF_8));
        assertThat(problems.messages()).hasSize(2).allMatch(message -> message.endsWith("has more than 50 levels"));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", ""));
        assertThat(parsed(bomb.getBytes(UTF_8)).keys()).isEmpty();
        assertThat(problems.messages()).singleElement().asString().endsWith("has more than 50 aliases");
    }

    @Test
    void fewAliasesAreRead() {
        YamlMap map = parsed("a: &a {x: 1}\nb: *a\nc: &c [*c]\n".getBytes(UTF_8));
        assertThat(map.map("b").number("x", 0, 0, 9)).isEqualTo(1);
        assertThat(map.texts("c")).isEmpty();
        assertThat(problems.messages()).containsExactly("a.yaml:3: c: expected a text");
    }

    @Test
    void resourceThatIsMissingIsTold() {
        YamlFile.bundled("/nowhere.yaml", problems);
        assertThat(problems.messages()).containsExactly("bundled /nowhere.yaml: no such resource");
    }

    private YamlMap parsed(byte[] bytes) {
        return YamlFile.parse("a.yaml", bytes, problems);
    }
}
