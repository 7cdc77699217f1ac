package vn.lantoa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of lists of tasks is what is read. */
class ReadmeHeadingsTest {

    private static final Path ROOT = Path.of(System.getProperty("lantoa.root"));
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void theTableNamesAllHeadingsAndNoOthers() throws IOException {
        Map<RegistryColumn, Set<String>> told = new EnumMap<>(RegistryColumn.class);
        for (String row : rows()) {
            String[] cells = row.split("\\|", -1);
            for (String name : names(cells[1] + cells[2])) {
                RegistryColumn column = RegistryColumn.of(name);
                assertThat(column).as("column of the heading " + name).isNotNull();
                told.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(RegistryColumn.plain(name));
            }
            assertThat(names(cells[1] + cells[2]).stream()
                            .map(RegistryColumn::of)
                            .distinct())
                    .as(row)
                    .hasSize(1);
        }
        for (RegistryColumn column : RegistryColumn.values()) {
            assertThat(told.get(column)).as(column.name()).containsExactlyInAnyOrderElementsOf(column.headings());
        }
    }

    @Test
    void theSampleIsReadWithoutMistakes() {
        Registry registry = Registry.read(ROOT.resolve("docs/tasks-sample.csv"));
        assertThat(registry.tasks()).hasSize(3).allSatisfy(task -> {
            assertThat(task.titleVi()).isNotBlank();
            assertThat(task.team().host()).isNotBlank();
        });
        assertThat(registry.secretRefused()).isEqualTo(1);
    }

    private static List<String> rows() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("### The registry of tasks"));
        return Arrays.stream(section.split("\n#", 2)[0].split("\n"))
                .filter(line -> line.startsWith("| `") || line.startsWith("| left alone"))
                .toList();
    }

    private static List<String> names(String cells) {
        return NAME.matcher(cells)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
