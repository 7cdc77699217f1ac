package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LantoaTest {

    private final StringWriter told = new StringWriter();
    private final CommandLine lantoa = Lantoa.commandLine().setErr(new PrintWriter(told, true));

    @Test
    void mistakesInSettingsEndWithTwoAndStartNothing(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("lantoa.yaml"), "http:\n  pace: soon\npol:\n  interval: 5m\n");
        assertThat(lantoa.execute("up", "--config", config.toString())).isEqualTo(2);
        assertThat(told.toString())
                .contains("lantoa.yaml:2: pace: expected")
                .contains("lantoa.yaml:3: unknown key \"pol\"")
                .contains("\"contact\" is missing");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void folderThatIsNotThereIsAskedForWrongly(@TempDir Path folder) {
        assertThat(lantoa.execute("check", "--data", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(told.toString()).contains("no data folder at");
    }

    @Test
    void whatCannotBeReprocessedIsAskedForWrongly(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("lantoa.yaml"), "http:\n  contact: a@bao.example\n");
        Path text = Files.writeString(folder.resolve("bai.txt"), "x");
        for (String[] wrong : new String[][] {
            {"--from", "archive"},
            {"--from", folder.resolve("none.jsonl").toString()},
            {"--from", text.toString()},
            {"--from", folder.toString()},
            {"--from", text.toString(), "--captures-only"},
            {"--from", "archive", "--since", "soon"},
            {"--from", "index", "--since", "2026-11-20"},
            {"--from", "index", "--captures-only"},
            {}
        }) {
            String[] arguments = Stream.concat(Stream.of("reprocess", "--config", config.toString()), Stream.of(wrong))
                    .toArray(String[]::new);
            assertThat(lantoa.execute(arguments)).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(told.toString())
                .contains("nothing is at " + folder.resolve("data/archive"))
                .contains("bai.txt is none of NAME.warc")
                .contains("no WARC file is in")
                .contains("--since: expected a time")
                .contains("--since and --until are not for --from index")
                .contains("Missing required option: '--from=WHAT'");
        assertThat(folder.resolve("data")).as("nothing was started").doesNotExist();
    }

    @Test
    void commandThatIsUnknownIsAskedForWrongly() {
        assertThat(lantoa.execute("publish")).isEqualTo(2);
    }
}
