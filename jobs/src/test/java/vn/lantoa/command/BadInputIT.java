package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands as processes of their own, asked wrongly: one sentence for each mistake, exit code 2, nothing on standard output.
 *
 * <p>In the tables {@code {name}} is a file of that name among {@link BadFiles}, {@code {taken}} a port that another program
 * has; a word after {@code !} may not be said.
 */
class BadInputIT {

    @TempDir
    private static Path folder;

    private static ServerSocket taken;
    private static BadFiles files;

    @BeforeAll
    static void prepare() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        files = BadFiles.in(folder, taken.getLocalPort());
    }

    @AfterAll
    static void end() throws IOException {
        taken.close();
        files.close();
    }

    static Stream<String> mended() throws IOException {
        return rows("bad-input.txt");
    }

    static Stream<String> aside() throws IOException {
        return rows("bad-input-aside.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mended")
    void itSaysWhatIsWrong(String row) throws Exception {
        check(row);
    }

    /** Written before anything was mended, and not looked at meanwhile. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("aside")
    void itSaysWhatElseIsWrong(String row) throws Exception {
        check(row);
    }

    @Test
    void aRegistryTooLargeForTheMemoryIsSaidBeforeAnythingStarts() throws Exception {
        Path place = Files.createDirectory(folder.resolve("large"));
        Files.writeString(
                place.resolve("tasks.csv"),
                IntStream.range(0, 40_000)
                        .mapToObj(number -> number + ",Nghiên cứu vật liệu số " + number)
                        .collect(Collectors.joining("\n", "id,title_vi\n", "\n")));
        Path config = Files.writeString(
                place.resolve("lantoa.yaml"), "http:\n  contact: a@example.org\nregistry: tasks.csv\ndata: data\n");
        for (List<String> command :
                List.of(List.of("up"), List.of("monitor"), List.of("reprocess", "--from", "archive"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("--config", config.toString()));
            Child child = Child.run(place, List.of("-Xmx400m"), words.toArray(String[]::new));
            assertThat(child.err())
                    .contains("registry: 40000 tasks take about ", "such as LANTOA_JAVA_OPTIONS=-Xmx")
                    .doesNotContain("Exception");
            assertThat(child.code()).isEqualTo(2);
            assertThat(place.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aRegistryThatCannotEvenBeReadWithTheMemoryIsSaid() throws Exception {
        Path place = Files.createDirectory(folder.resolve("larger"));
        isTooLarge(LargeRegistry.csv(place.resolve("tasks.csv"), 100_000));
    }

    @Test
    @Tag("long")
    void aWorkbookThatCannotEvenBeReadWithTheMemoryIsSaid() throws Exception {
        Path place = Files.createDirectory(folder.resolve("workbook"));
        isTooLarge(LargeRegistry.xlsx(place.resolve("tasks.xlsx"), 100_000));
    }

    /** Java would end without that sentence were all rows in memory first. */
    private static void isTooLarge(Path list) throws Exception {
        Path place = list.getParent();
        Path config = Files.writeString(
                place.resolve("lantoa.yaml"),
                "http:\n  contact: a@example.org\nregistry: " + list.getFileName() + "\ndata: data\n");
        Child child = Child.run(
                place, List.of("-Xmx400m", "-XX:+ExitOnOutOfMemoryError"), "monitor", "--config", config.toString());
        assertThat(child.err())
                .startsWith("lantoa monitor: registry: 100000 tasks take about 876 MB of memory, and Java may use 3")
                .contains("MB; expected fewer tasks, or more memory, such as LANTOA_JAVA_OPTIONS=-Xmx876m")
                .hasLineCount(1);
        assertThat(child.code()).isEqualTo(2);
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void tooLittleMemoryIsSaid() throws Exception {
        Child child = Child.run(
                folder,
                List.of("-Xmx20m"),
                "demo",
                "--data",
                folder.resolve("new").toString());
        assertThat(child.err()).contains("LANTOA_JAVA_OPTIONS=-Xmx", "expected").doesNotContain("Exception");
        assertThat(child.code()).isEqualTo(2);
    }

    @Test
    void helpOfEveryCommandIsRight() throws Exception {
        for (String command : List.of(
                "",
                "demo",
                "up",
                "monitor",
                "elasticsearch",
                "reprocess",
                "check",
                "discover",
                "parse-feed",
                "extract",
                "classify",
                "verify",
                "evaluate",
                "evaluate extraction",
                "benchmark",
                "benchmark fetch")) {
            String[] arguments = Stream.concat(Arrays.stream(command.split(" ", -1)), Stream.of("--help"))
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new);
            Child child = Child.run(folder, List.of(), arguments);
            assertThat(child.err())
                    .as("what is said on standard error by the help of " + command)
                    .isEmpty();
            assertThat(child.out()).contains(("Usage: lantoa " + command).strip());
            assertThat(child.code()).isZero();
        }
    }

    private static void check(String row) throws Exception {
        String[] cells = row.split("\\|", -1);
        String[] arguments =
                Arrays.stream(cells[1].strip().split(" ", -1)).map(files::named).toArray(String[]::new);
        Child child = Child.run(folder, List.of(), arguments);
        assertThat(child.err())
                .as(row)
                .startsWith("lantoa")
                .doesNotContain("Exception", "\tat ", "WARN", "Usage:", "null");
        for (String word : cells[2].split(" ; ", -1)) {
            String wanted = files.named(word.strip());
            if (wanted.startsWith("!")) {
                assertThat(child.err()).as(row).doesNotContain(wanted.substring(1));
            } else {
                assertThat(child.err()).as(row).contains(wanted);
            }
        }
        assertThat(child.out()).as(row).isEmpty();
        assertThat(child.code()).as(row).isEqualTo(2);
        assertThat(folder.resolve("out"))
                .as("a result, although it was asked wrongly")
                .doesNotExist();
    }

    private static Stream<String> rows(String table) throws IOException {
        try (InputStream stream = BadInputIT.class.getResourceAsStream(table)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }
}
